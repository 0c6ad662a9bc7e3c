import { type Command, UsageError } from './command.ts';
import { runModelPublish } from './model-publish.ts';
import { runModelRollback } from './model-rollback.ts';
import { runModelStatus } from './model-status.ts';

const help = `Usage: hostwise model publish FILE... --store STORE [options]
       hostwise model rollback --store STORE [--to VERSION]
       hostwise model status --store STORE [options]

Manages the models that running servers use, without a deployment. STORE is a folder or s3://bucket/prefix.

publish   checks the files, uploads them to the store and makes them current. Servers check them again before they use
          them. The files are the whole ensemble, unless --add is given.
rollback  makes the version before the current one current again, or any other version that was published.
status    shows which models are current, and why a server would reject them.

Options of publish:
  --add               keep members with other names, replace members with the same name
  --name NAME         name of the member; repeat it for every FILE (default: the file name without .bin)
  --weight NUMBER     weight of the member, 0 or more; repeat it for every FILE (default: 1)
  --aggregation HOW   mean, weighted, logit-mean or max (default: unchanged, mean at first); only weighted uses weights

Options of rollback:
  --to VERSION        use this version; a unique beginning is enough

Options of status:
  --check             load every member and check it as a server would
  --format FORMAT     table (default) or json

Options of all:
  --store STORE       a folder or s3://bucket/prefix
  --region REGION     of the bucket (default: AWS_REGION)
  --endpoint URL      of a server with the S3 protocol (default: AWS_ENDPOINT_URL_S3, or AWS itself)
  -h, --help          show this text

Credentials for S3 come from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.

Exit code: 0 for success, 1 after an error that left everything unchanged (status: if a server would reject the models),
2 if the command line is wrong.
`;

const actions: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  publish: runModelPublish,
  rollback: runModelRollback,
  status: runModelStatus,
};

/** `hostwise model`: publish, rollback, status. */
export const modelCommand: Command = {
  name: 'model',
  summary: 'publish models to running servers, roll back, show the status',
  help,
  run([name = '', ...args]) {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageError(`expected one of ${Object.keys(actions).join(', ')}, found "${name}"`);
    return action(args);
  },
};
