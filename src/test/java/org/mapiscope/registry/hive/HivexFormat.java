package org.mapiscope.registry.hive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/** Keys and values as hivexregedit writes them: all bytes of each value, but for numbers. */
final class HivexFormat {

    private static final HexFormat HEX = HexFormat.ofDelimiter(",");

    private HivexFormat() {}

    static List<String> lines(Registry registry) throws IOException {
        List<String> lines = new ArrayList<>();
        add(registry.root(), lines);
        return lines;
    }

    private static void add(RegistryKey key, List<String> lines) throws IOException {
        lines.add("[\\" + key.path() + "]");
        for (RegistryValue each : key.values()) {
            String name = each.name().isEmpty()
                    ? "@"
                    : '"' + each.name().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            lines.add(name + "=" + data(each));
        }
        for (RegistryKey each : key.subkeys()) {
            add(each, lines);
        }
    }

    private static String data(RegistryValue value) {
        byte[] data = value.data().toArray();
        if (value.type() == RegistryType.REG_DWORD.code() && data.length == Integer.BYTES) {
            return "dword:" + HexFormat.of().formatHex(new byte[]{data[3], data[2], data[1], data[0]});
        }
        return "hex(%x):%s".formatted(value.type(), HEX.formatHex(data));
    }
}
