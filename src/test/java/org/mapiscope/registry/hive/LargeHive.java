package org.mapiscope.registry.hive;

import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/** Makes large hives, for tests and benchmarks. */
public final class LargeHive {

    private static final int KEYS_PER_GROUP = 500;

    private LargeHive() {}

    /** {@return the bytes of a hive of so many megabytes: in each 1,000 keys in groups of 500, each with one value} */
    public static byte[] of(int megabytes) {
        RegistryValue value = new RegistryValue("value", RegistryType.REG_BINARY.code(), Bytes.of(new byte[900]));
        MadeKey root = new MadeKey("ROOT");
        for (int i = 0; i < 2 * megabytes; i++) {
            MadeKey group = root.key("Software\\Group " + i);
            for (int j = 0; j < KEYS_PER_GROUP; j++) {
                MadeKey key = new MadeKey("Key " + j);
                key.values().add(value);
                group.subkeys().add(key);
            }
        }
        return new HiveWriter().write(root);
    }
}
