import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

/** Firefox has a run of its own beside the tests in Chromium, whose build and policies it does not share. */
const { globalSetup: _, projects: __, ...shared } = base;
export default defineConfig({ ...shared, testDir: '.', outputDir: '../../test-results/firefox' });
