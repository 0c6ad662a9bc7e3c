// All tests in one process: loading the CDK takes longer than running all tests.
import './alarms.test.ts';
import './fronts.test.ts';
import './functions.test.ts';
import './nag.test.ts';
import './settings.test.ts';
import './storage.test.ts';
