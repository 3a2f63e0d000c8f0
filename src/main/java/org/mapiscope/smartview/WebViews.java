package org.mapiscope.smartview;

import java.nio.charset.StandardCharsets;
import org.mapiscope.interpret.Characters;

/**
 * The pages that stand for folders (PidTagFolderWebViewInfo).
 *
 * <p>Source: MAPI's reference, at that property.
 */
final class WebViews {
    private static final int WEBVIEWURL = 1;
    private static final int UNUSED_SIZE = 28;
    /** Bytes before the size of the data. */
    private static final int HEAD_SIZE = 40;

    private WebViews() {}

    static void read(BlockReader in, Part self) {
        self.text("Web View Persistence Object Stream");
        int count = count(in);
        self.addSubHeader("cWebViews = " + count);
        for (int i = 0; i < count; i++) {
            new Fields(in, self).structure("Web View " + i, WebViews::view);
        }
    }

    /** {@return how many views are all there; 0 when they are too many} */
    private static int count(BlockReader in) {
        int start = in.position();
        int count = 0;
        while (in.remaining() >= HEAD_SIZE + Integer.BYTES) {
            in.skip(HEAD_SIZE);
            long size = in.u32().value();
            if (in.remaining() < size) {
                break;
            }
            in.skip((int) size);
            count++;
        }
        in.moveTo(start);
        return count < BlockReader.MAX_ENTRIES_SMALL ? count : 0;
    }

    private static void view(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        fields.u32("dwVersion = 0x%08X = %s", "flagWebViewVersion");
        long type = fields.u32("dwType = 0x%08X = %s", "flagWebViewType").value();
        fields.u32("dwFlags = 0x%08X = %s", "flagWebViewFlags");
        fields.bytes("dwUnused", UNUSED_SIZE);
        long size = fields.u32("cbData = 0x%08X").value();
        BytesPart data = in.bytes(size, BlockReader.MAX_BYTES);
        if (type == WEBVIEWURL) {
            self.addLabeled("wzURL", data.text(url(data)));
        } else {
            self.addLabeled("lpData", data);
        }
    }

    /** {@return the bytes as UTF-16 without the zero at its end; nothing when half a character is left} */
    private static String url(BytesPart data) {
        if (data.size() % Character.BYTES != 0) {
            return "";
        }
        String url = new String(data.bytes().toArray(), StandardCharsets.UTF_16LE);
        return Characters.shown(url.endsWith("\0") ? url.substring(0, url.length() - 1) : url, false);
    }
}
