import { randomFrom } from '../common/random.ts';

const adjectives =
  'amazing amber bold brave bright calm charming clever cosmic dapper eager elegant fancy fluffy ' +
  'friendly gentle glad golden ' +
  'happy jolly keen lively lovely lucky magical merry mystic neat noble peaceful polite precious ' +
  'proud quiet quick rapid serene ' +
  'shiny silly silver sleepy sparkling splendid stellar sunny super tasty tiny vibrant vivid warm wise wonderful zen';
const nouns =
  'bear bird biscuit brownie bunny cake cat cookie crumble custard cascaron dolphin donut dragon ' +
  'druid eclair elf fox frangollo ' +
  'gecko gaufre griffin horse kangaroo kelpie kitten kringle lamington lion llama lollipop ' +
  'macaron marigold meringue monkey moxie ' +
  'narwhal otter owl panda parfait peony phoenix pony pixie praline puffpuff rabbit salamander ' +
  'semifreddo shortbread sprite squirrel ' +
  'starburst strudel sundae tapioca tartufo tiger torte travesseiro truffle tulumba unicorn ' +
  'valkyrie wisp yeot zabaione';
const projects =
  'app api admin blog bot calculator chat client course dashboard demo docs editor expense ' +
  'frontend game gallery homepage landing ' +
  'music nextjs notes page planner portfolio project quiz react recipes shop site store tasks ' +
  'team timer todo tracker travel ui ' +
  'vite weather web website wiki';
const people =
  'alex anna ben chris dan emma felix jan julia kai lena leo lisa maria max mia nina omar paul sam sara tim tom';
const hexDigits = '0123456789abcdef';
const letters = 'abcdefghijklmnopqrstuvwxyz';
const lettersAndDigits = `${letters}0123456789`;

type Random = () => number;
type Scheme = (random: Random) => string;

const pick = (text: string, random: Random): string => {
  const words = text.split(' ');
  return words[Math.floor(random() * words.length)] as string;
};
const draw = (alphabet: string, count: number, random: Random): string =>
  Array.from({ length: count }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');

/** One or two words of a project, some with the name of a person. */
function project(random: Random): string {
  const first = random() < 0.4 ? pick(people, random) : pick(projects, random);
  return random() < 0.3 ? first : `${first}-${pick(projects, random)}`;
}
const wordPair: Scheme = (random) => `${pick(adjectives, random)}-${pick(nouns, random)}`;
const number = (low: number, high: number, random: Random): string => String(low + Math.floor(random() * (high - low)));

/** How platforms name the sites of customers who chose no name themselves, by suffix. */
const schemes: Readonly<Record<string, Scheme>> = {
  'framer.app': (random) => `${wordPair(random)}-${number(100_000, 999_999, random)}`,
  'framer.website': (random) =>
    `${pick(adjectives, random)}-${pick(projects, random)}-${number(100_000, 999_999, random)}`,
  'supabase.co': (random) => draw(letters, 20, random),
  'netlify.app': (random) => `${wordPair(random)}-${draw(hexDigits, 6, random)}`,
  'vercel.app': (random) =>
    random() < 0.5
      ? `${project(random)}-${draw(lettersAndDigits, 9, random)}-${pick(people, random)}s-projects`
      : `${project(random)}-git-${pick('main dev fix feature staging', random)}-${pick(people, random)}`,
  'web.app': (random) => `${project(random)}-${draw(hexDigits, 5, random)}`,
  'firebaseapp.com': (random) => `${project(random)}-${draw(hexDigits, 5, random)}`,
  'pages.dev': (random) =>
    random() < 0.5
      ? `${draw(hexDigits, 8, random)}.${project(random)}`
      : `${project(random)}-${draw(lettersAndDigits, 3, random)}`,
  'workers.dev': (random) =>
    `${wordPair(random)}-${draw(hexDigits, 4, random)}.${pick(people, random)}${number(1, 999, random)}`,
  'herokuapp.com': (random) => `${wordPair(random)}-${number(10_000, 99_999, random)}`,
  'onrender.com': (random) => `${project(random)}-${draw(lettersAndDigits, 4, random)}`,
  'up.railway.app': (random) => `${project(random)}-production-${draw(hexDigits, 4, random)}`,
  'fly.dev': (random) => `${wordPair(random)}-${number(1, 9999, random)}`,
  'r2.dev': (random) => `pub-${draw(hexDigits, 32, random)}`,
  'azurewebsites.net': (random) => `${project(random)}-${draw(lettersAndDigits, 8, random)}`,
  'azurestaticapps.net': (random) =>
    `${wordPair(random)}-0${draw(lettersAndDigits, 8, random)}.${number(1, 7, random)}`,
  'amplifyapp.com': (random) => `main.d${draw(lettersAndDigits, 13, random)}`,
  'cloudfront.net': (random) => `d${draw(lettersAndDigits, 13, random)}`,
  'run.app': (random) => `${project(random)}-${draw(lettersAndDigits, 10, random)}-${pick('uc ew de ez', random)}.a`,
  'myshopify.com': (random) => `${draw(lettersAndDigits, 6, random)}-${draw(lettersAndDigits, 2, random)}`,
  'webflow.io': (random) => `${project(random)}-${draw(hexDigits, 6, random)}`,
  'glitch.me': (random) => `${pick(adjectives, random)}-${pick(adjectives, random)}-${pick(nouns, random)}`,
  'streamlit.app': (random) => `${project(random)}-${draw(lettersAndDigits, 22, random)}`,
  'surge.sh': (random) => `${wordPair(random)}`,
  'lovable.app': (random) => `${wordPair(random)}-${pick(projects, random)}`,
  'replit.app': (random) => `${project(random)}-${pick(people, random)}${number(1, 99, random)}`,
  'bubbleapps.io': (random) => `${project(random)}-${number(10_000, 99_999, random)}`,
  'deno.dev': (random) => `${wordPair(random)}-${number(10, 99, random)}`,
};

/**
 * Creates hosts that platforms give their customers by default, by suffix: a preview, a random name, a project name.
 * @param count hosts per platform
 * @param seed chooses the names; the same seed gives the same hosts
 */
export function defaultTenants(count: number, seed: number): Map<string, string[]> {
  const random = randomFrom(seed);
  return new Map(
    Object.entries(schemes).map(([suffix, scheme]) => [
      suffix,
      Array.from({ length: count }, () => `${scheme(random)}.${suffix}`),
    ]),
  );
}
