import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import com.pff.PSTRecipient;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** What store-benchmark runs with java-libpst: as StoreBenchmark, as far as java-libpst goes. */
public final class LibpstTraversal {
    private static final byte[] BUFFER = new byte[1 << 16];
    private static long messages;
    private static int unread;

    private LibpstTraversal() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            messages = 0;
            unread = 0;
            long start = System.nanoTime();
            PSTFile file = new PSTFile(arguments[0]);
            folder(file.getRootFolder());
            file.close();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(times, rounds / 3, rounds);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "%.1f %.1f %d messages, %d attachments not read%n", warm[warm.length / 2], warm[0],
                messages, unread);
    }

    private static void folder(PSTFolder folder) throws Exception {
        if (folder.getContentCount() > 0) {
            for (PSTObject child = folder.getNextChild(); child != null; child = folder.getNextChild()) {
                if (child instanceof PSTMessage message) {
                    message(message);
                }
            }
        }
        if (folder.hasSubfolders()) {
            for (PSTFolder below : folder.getSubFolders()) {
                folder(below);
            }
        }
    }

    private static void message(PSTMessage message) throws Exception {
        messages++;
        message.getSubject();
        message.getBody();
        message.getBodyHTML();
        message.getTransportMessageHeaders();
        for (int i = 0; i < message.getNumberOfRecipients(); i++) {
            PSTRecipient recipient = message.getRecipient(i);
            recipient.getDisplayName();
            recipient.getEmailAddress();
        }
        for (int i = 0; i < message.getNumberOfAttachments(); i++) {
            PSTAttachment attachment = message.getAttachment(i);
            PSTMessage embedded = attachment.getEmbeddedPSTMessage();
            if (embedded != null) {
                message(embedded);
            } else {
                try (InputStream in = attachment.getFileInputStream()) {
                    while (in.read(BUFFER) > 0) {
                        // reading is all that is wanted
                    }
                } catch (PSTException e) {
                    // it takes bytes that begin as zlib's do for compressed ones
                    unread++;
                }
            }
        }
    }
}
