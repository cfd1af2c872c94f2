import java.io.FileInputStream;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.preflight.utils.ByteArrayDataSource;

/** Prints what PDFBox Preflight finds in a file against PDF/A-1b; nothing when it is valid. */
public final class Preflight {
  public static void main(String[] arguments) throws Exception {
    PreflightParser parser = new PreflightParser(new ByteArrayDataSource(new FileInputStream(arguments[0])));
    parser.parse();
    try (PreflightDocument document = parser.getPreflightDocument()) {
      document.validate();
      ValidationResult result = document.getResult();
      for (ValidationResult.ValidationError error : result.getErrorsList()) System.out.println(error.getErrorCode() + " " + error.getDetails());
    }
  }
}
