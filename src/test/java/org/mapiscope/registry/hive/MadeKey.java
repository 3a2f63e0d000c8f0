package org.mapiscope.registry.hive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/** A key that a test makes, with what is in it. */
public final class MadeKey {

    private final String name;
    private final List<MadeKey> subkeys = new ArrayList<>();
    private final List<RegistryValue> values = new ArrayList<>();

    public MadeKey(String name) {
        this.name = name;
    }

    /** {@return the key at a path below this one, which is made when it is not there} */
    public MadeKey key(String path) {
        int end = path.indexOf(RegistryKey.SEPARATOR);
        String first = end < 0 ? path : path.substring(0, end);
        MadeKey next = subkeys.stream().filter(each -> each.name.equals(first)).findFirst().orElse(null);
        if (next == null) {
            next = new MadeKey(first);
            subkeys.add(next);
        }
        return end < 0 ? next : next.key(path.substring(end + 1));
    }

    public MadeKey value(String valueName, RegistryType type, byte... data) {
        values.add(new RegistryValue(valueName, type.code(), Bytes.of(data)));
        return this;
    }

    /** A REG_SZ with the 0 at its end. */
    public MadeKey text(String valueName, String text) {
        return value(valueName, RegistryType.REG_SZ, (text + '\0').getBytes(StandardCharsets.UTF_16LE));
    }

    public MadeKey number(String valueName, int number) {
        return value(valueName, RegistryType.REG_DWORD, ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN).putInt(number).array());
    }

    public String name() {
        return name;
    }

    public List<MadeKey> subkeys() {
        return subkeys;
    }

    public List<RegistryValue> values() {
        return values;
    }

    /** {@return the paths, values and their data of all keys below, in the order of a hive} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines("", lines);
        return lines;
    }

    private void lines(String path, List<String> lines) {
        lines.add("key " + path);
        values.forEach(each -> lines.add("value " + path + ": " + each));
        subkeys.stream().sorted(HiveWriter.ORDER)
                .forEach(each -> each.lines(path.isEmpty() ? each.name : path + RegistryKey.SEPARATOR + each.name,
                        lines));
    }
}
