package org.mapiscope.smartview;

import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.Bytes;

/** Entry IDs as characters that a URL of Outlook's Web client takes: each byte is a Hangul syllable. */
final class WebEntryIds {
    private static final int FIRST_SYLLABLE = 0xAC00;

    private WebEntryIds() {}

    static void encode(BlockReader in, Part self) {
        self.text("Encoded Entry ID");
        BytesPart entryId = in.bytes(in.remaining());
        StringBuilder encoded = new StringBuilder(entryId.size());
        for (int i = 0; i < entryId.size(); i++) {
            encoded.append((char) (FIRST_SYLLABLE + entryId.bytes().u8(i)));
        }
        self.add(entryId, encoded.toString());
    }

    static void decode(BlockReader in, Part self) {
        self.text("Decoded Entry ID");
        BytesPart encoded = in.bytes(in.remaining());
        byte[] decoded = new byte[encoded.size() / Character.BYTES];
        for (int i = 0; i < decoded.length; i++) {
            // the syllables begin where the low byte is 0
            decoded[i] = (byte) encoded.bytes().u8(Character.BYTES * i);
        }
        boolean odd = encoded.size() % Character.BYTES != 0;
        self.add(encoded, odd ? "" : ValueText.hex(Bytes.of(decoded)));
    }
}
