package javax.activation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Preflight reads through this type, which Java left out after version 8. */
public interface DataSource {
  InputStream getInputStream() throws IOException;

  OutputStream getOutputStream() throws IOException;

  String getContentType();

  String getName();
}
