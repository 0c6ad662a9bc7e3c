import { type Command, UsageError } from './command.ts';
import { runModelPublish } from './model-publish.ts';
import { runModelRollback } from './model-rollback.ts';
import { runModelStatus } from './model-status.ts';

const help = `Usage: hostwise model publish FILE... --store STORE [options]
       hostwise model rollback --store STORE [--to VERSION]
       hostwise model status --store STORE [options]

Puts models where running servers take them from, without a deployment. STORE is a folder or s3://bucket/prefix.

publish   opens and checks the files, puts them into the store, then points to them; servers check them again before they
          use them. The files are the whole ensemble, unless --add is given.
rollback  points to the version before the current one again, or to any other that was ever published.
status    tells what the store points to, and what a server would object to.

Options of publish:
  --add               keep the members that have other names, replace those that have the same
  --name NAME         name of the member; repeat it for every FILE (default: the name of the file without .bin)
  --weight NUMBER     weight of the member, 0 or more; repeat it for every FILE (default: 1)
  --aggregation HOW   mean, weighted, logit-mean or max (default: as it is, mean at first); only weighted reads weights

Options of rollback:
  --to VERSION        go to this version, or the one version that begins so

Options of status:
  --check             load every member and check it as a server would
  --format FORMAT     table (default) or json

Options of all:
  --store STORE       a folder or s3://bucket/prefix
  --region REGION     of the bucket (default: AWS_REGION)
  --endpoint URL      of a server that speaks like S3 (default: AWS_ENDPOINT_URL_S3, or AWS itself)
  -h, --help          this text

For S3 the credentials are those in AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.

Exit code: 0, or 1 where nothing was changed because something is wrong (status: where a server would object), or 2 where
the command line is wrong.
`;

const actions: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  publish: runModelPublish,
  rollback: runModelRollback,
  status: runModelStatus,
};

/** `hostwise model`: publish, rollback, status. */
export const modelCommand: Command = {
  name: 'model',
  summary: 'publish models to running servers, roll back, look',
  help,
  run([name = '', ...args]) {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageError(`expected one of ${Object.keys(actions).join(', ')}, found "${name}"`);
    return action(args);
  },
};
