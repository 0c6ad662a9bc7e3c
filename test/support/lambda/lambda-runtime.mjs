// What Lambda's runtime is to a function, as far as it matters here: imports the handler, then hands it events, as many at a time
// as come, and returns what it returns. Plain Node without a loader, so that what runs is what was packed.
const { handler } = await import(process.argv[2]);
process.on('message', async ({ id, event }) => {
  try {
    const result = await handler(event, { awsRequestId: String(id) });
    process.send({ id, result });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});
process.send({ id: 0, result: null });
