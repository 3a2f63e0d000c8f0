package org.mapiscope.registry.reg;

import java.util.HexFormat;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/** The value of a line in a .reg file. */
final class RegData {
    /** Characters of a line, after which bytes go on in the next. */
    private static final int WIDTH = 80;
    private static final int DWORD = 4;
    private static final HexFormat HEX = HexFormat.ofDelimiter(",");

    private RegData() {}

    /** {@return it in one line; empty when the format cannot have it} */
    static Optional<String> of(RegFormat format, RegOutput output, RegistryValue value) {
        Bytes data = value.data();
        Optional<RegistryType> type = RegistryType.of(value.type());
        if (type.filter(RegistryType.REG_DWORD::equals).isPresent() && data.size() == DWORD) {
            return Optional.of("dword:%02x%02x%02x%02x".formatted(data.u8(3), data.u8(2), data.u8(1), data.u8(0)));
        }
        if (type.filter(RegistryType.REG_SZ::equals).isPresent()) {
            Optional<String> text = plain(format, data).filter(output::has);
            if (text.isPresent()) {
                return Optional.of(quoted(text.get()));
            }
        }
        if (format != RegFormat.VERSION_4 || type.filter(RegParser.TEXTS::contains).isEmpty()) {
            return Optional.of(hex(value.type(), data.toArray()));
        }
        if (data.size() % Character.BYTES != 0) {
            return Optional.empty();
        }
        return output.encode(Utf16.text(data.toArray(), 0, data.size())).map(bytes -> hex(value.type(), bytes));
    }

    /** {@return the text of a value, without the zero at its end, if quotes around it can mean only that} */
    private static Optional<String> plain(RegFormat format, Bytes data) {
        if (data.size() < Character.BYTES || data.size() % Character.BYTES != 0) {
            return Optional.empty();
        }
        String whole = Utf16.text(data.toArray(), 0, data.size());
        String text = whole.substring(0, whole.length() - 1);
        boolean plain = whole.endsWith("\0")
                && text.chars().noneMatch(each -> each == 0 || each == '\r' || each == '\n')
                && Utf16.wellFormed(text);
        // hivexregedit takes the bytes of UTF-8 for characters
        boolean ascii = format != RegFormat.VERSION_5_PLAIN || text.chars().allMatch(each -> each < 0x80);
        return plain && ascii ? Optional.of(text) : Optional.empty();
    }

    private static String hex(int type, byte[] bytes) {
        String head = type == RegistryType.REG_BINARY.code() ? "hex:" : "hex(" + Integer.toHexString(type) + "):";
        return head + HEX.formatHex(bytes);
    }

    /** {@return a text between quotes} */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** {@return a value behind its name, with bytes in several lines when they are too long for one} */
    static String wrapped(String name, String data, String lineEnd) {
        if (!data.startsWith("hex") || name.length() + data.length() <= WIDTH) {
            return name + data;
        }
        StringBuilder lines = new StringBuilder(name);
        int column = name.length();
        int from = 0;
        while (from < data.length()) {
            int comma = data.indexOf(',', from);
            int to = comma < 0 ? data.length() : comma + 1;
            // room for the backslash too, but behind the last byte
            if (from > 0 && column + to - from + (comma < 0 ? 0 : 1) > WIDTH) {
                lines.append('\\').append(lineEnd).append("  ");
                column = 2;
            }
            lines.append(data, from, to);
            column += to - from;
            from = to;
        }
        return lines.toString();
    }
}
