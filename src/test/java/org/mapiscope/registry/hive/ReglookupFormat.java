package org.mapiscope.registry.hive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/** Keys and values as reglookup writes them. */
final class ReglookupFormat {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneOffset.UTC);
    private static final Map<RegistryType, String> TYPES = Map.of(RegistryType.REG_DWORD_BIG_ENDIAN, "DWORD_BE",
            RegistryType.REG_RESOURCE_LIST, "RSRC_LIST", RegistryType.REG_FULL_RESOURCE_DESCRIPTOR, "RSRC_DESC",
            RegistryType.REG_RESOURCE_REQUIREMENTS_LIST, "RSRC_REQ_LIST");

    private ReglookupFormat() {}

    static List<String> lines(Registry registry) throws IOException {
        List<String> lines = new ArrayList<>();
        add(registry.root(), "/", lines);
        return lines;
    }

    private static void add(RegistryKey key, String path, List<String> lines) throws IOException {
        lines.add(path + ",KEY,," + key.lastWritten().map(TIME::format).orElse(""));
        for (RegistryValue each : key.values()) {
            lines.add("%s/%s,%s,%s,".formatted(path, name(each.name()), type(each.type()), data(each)));
        }
        for (RegistryKey each : key.subkeys()) {
            add(each, (path.equals("/") ? path : path + "/") + name(each.name()), lines);
        }
    }

    private static String type(int type) {
        Optional<RegistryType> known = RegistryType.of(type);
        return known.map(each -> TYPES.getOrDefault(each, each.name().substring(4)))
                .orElseGet(() -> "0x%08X".formatted(type));
    }

    private static String name(String name) {
        return quote(isAscii(name)
                ? name.getBytes(StandardCharsets.US_ASCII)
                : name.getBytes(name.chars().allMatch(unit -> unit < 0x100)
                        ? StandardCharsets.ISO_8859_1
                        : StandardCharsets.UTF_16LE),
                ",\"/");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(unit -> unit < 0x80);
    }

    private static String data(RegistryValue value) {
        Bytes data = value.data();
        RegistryType type = RegistryType.of(value.type()).orElse(RegistryType.REG_BINARY);
        if (data.isEmpty()) {
            return "(null)";
        }
        return switch (type) {
            case REG_SZ, REG_EXPAND_SZ, REG_LINK -> text(data);
            case REG_MULTI_SZ -> texts(data);
            case REG_DWORD -> "0x" + reversed(data.slice(0, Integer.BYTES)).hex();
            case REG_DWORD_BIG_ENDIAN -> "0x" + data.hex();
            case REG_QWORD -> "0x" + reversed(data).hex();
            default -> quote(data.toArray(), ",\"");
        };
    }

    private static Bytes reversed(Bytes bytes) {
        byte[] reversed = new byte[bytes.size()];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = (byte) bytes.u8(reversed.length - 1 - i);
        }
        return Bytes.of(reversed);
    }

    private static String text(Bytes data) {
        String text = new String(data.toArray(), StandardCharsets.UTF_16LE);
        if (!isAscii(text)) {
            return quote(data.toArray(), ",\"|");
        }
        return quote(text.replaceAll("\0+$", "").getBytes(StandardCharsets.US_ASCII), ",\"");
    }

    private static String texts(Bytes data) {
        String text = new String(data.toArray(), StandardCharsets.UTF_16LE).replaceAll("\0+$", "");
        if (!isAscii(text)) {
            return quote(data.toArray(), ",\"|");
        }
        return Stream.of(text.split("\0", -1)).map(each -> quote(each.getBytes(StandardCharsets.US_ASCII), ",\"|"))
                .collect(Collectors.joining("|"));
    }

    private static String quote(byte[] bytes, String special) {
        StringBuilder quoted = new StringBuilder();
        for (byte each : bytes) {
            int unit = each & 0xFF;
            if (unit < 0x20 || unit > 0x7E || unit == '%' || special.indexOf(unit) >= 0) {
                quoted.append("%%%02X".formatted(unit));
            } else {
                quoted.append((char) unit);
            }
        }
        return quoted.toString();
    }
}
