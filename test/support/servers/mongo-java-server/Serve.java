import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

/** Serves MongoDB's protocol on a free loopback port, prints the port, and stops when standard input ends. */
public class Serve {
  /**
   * The driver refuses servers before 4.4. The library reports an older version, but has everything that the tests use.
   */
  record Version() implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(4, 4, 0);
    }

    @Override
    public int getWireVersion() {
      return 9;
    }
  }

  public static void main(String[] args) throws Exception {
    var backend = new MemoryBackend();
    backend.version(new Version());
    var server = new MongoServer(backend);
    server.bind("127.0.0.1", 0);
    System.out.println(server.getLocalAddress().getPort());
    while (System.in.read() >= 0) {}
    server.shutdownNow();
  }
}
