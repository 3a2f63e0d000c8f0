package org.mapiscope.gui.message;

import java.util.OptionalLong;
import org.mapiscope.mapi.Bytes;

/** How many pixels a picture says that it has, in all its frames, before anything is made of it: a small file may claim gigabytes. */
final class PictureSize {
    /** Pixels of a picture that is shown. */
    private static final long MOST = 40_000_000;

    private static final int PNG = 0x89504E47;
    private static final int GIF = 0x47494638;
    private static final int GIF_FRAME = 0x2C;
    private static final int GIF_EXTENSION = 0x21;
    private static final int JPEG = 0xFFD8;
    private static final int BMP = 0x424D;
    private static final int ALL = 0xFF;

    private PictureSize() {}

    /** {@return whether it is a picture of a kind that is shown, and not too large} */
    static boolean isShown(Bytes bytes) {
        OptionalLong pixels = pixels(bytes);
        return pixels.isPresent() && pixels.getAsLong() > 0 && pixels.getAsLong() <= MOST;
    }

    private static OptionalLong pixels(Bytes in) {
        if (in.size() < 26) {
            return OptionalLong.empty();
        }
        if (big(in, 0, 4) == PNG) {
            return area(big(in, 16, 4), big(in, 20, 4));
        }
        if (big(in, 0, 4) == GIF) {
            return gif(in);
        }
        if (big(in, 0, 2) == BMP) {
            // a height below 0 is one from above
            return area(little(in, 18, 4), Math.abs(little(in, 22, 4)));
        }
        return big(in, 0, 2) == JPEG ? jpeg(in) : OptionalLong.empty();
    }

    /** Goes from block to block: of a picture that moves all frames are kept, each as large as the whole. */
    private static OptionalLong gif(Bytes in) {
        long whole = (long) little(in, 6, 2) * little(in, 8, 2);
        long pixels = 0;
        int position = 13 + colors(in.u8(10));
        while (position + 10 < in.size() && pixels <= MOST) {
            if (in.u8(position) == GIF_FRAME) {
                pixels += Math.max(whole, (long) little(in, position + 5, 2) * little(in, position + 7, 2));
                position = afterBlocks(in, position + 11 + colors(in.u8(position + 9)));
            } else if (in.u8(position) == GIF_EXTENSION) {
                position = afterBlocks(in, position + 2);
            } else {
                break;
            }
        }
        return OptionalLong.of(pixels);
    }

    /** {@return how many bytes of colors follow, as the flags before them say} */
    private static int colors(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** {@return where the blocks of data end that begin at {@code position}} */
    private static int afterBlocks(Bytes in, int position) {
        int at = position;
        while (at < in.size() && in.u8(at) != 0) {
            at += 1 + in.u8(at);
        }
        return at + 1;
    }

    /** Goes from segment to segment to the one that begins the frame. */
    private static OptionalLong jpeg(Bytes in) {
        int position = 2;
        while (position + 9 < in.size() && in.u8(position) == ALL) {
            int marker = in.u8(position + 1);
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return area(big(in, position + 5, 2), big(in, position + 7, 2));
            }
            position += marker == ALL ? 1 : 2 + big(in, position + 2, 2);
        }
        return OptionalLong.empty();
    }

    private static OptionalLong area(int width, int height) {
        return OptionalLong.of(Math.max(0L, width) * Math.max(0L, height));
    }

    private static int big(Bytes in, int offset, int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            value = value << Byte.SIZE | in.u8(offset + i);
        }
        return value;
    }

    private static int little(Bytes in, int offset, int length) {
        int value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << Byte.SIZE | in.u8(offset + i);
        }
        return value;
    }
}
