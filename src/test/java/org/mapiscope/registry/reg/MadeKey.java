package org.mapiscope.registry.reg;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/** A key in memory. */
record MadeKey(String name, List<RegistryKey> subkeys, List<RegistryValue> values) implements RegistryKey {
    private static final int MOST_BELOW = 4;
    private static final int MOST_VALUES = 6;
    private static final int MOST_CHARACTERS = 12;
    private static final int MOST_BYTES = 90;

    /** What names and texts are made of. */
    record Letters(String names, String values, String texts) {
        static final Letters ALL = new Letters("ab \"]['@=;-,\u00E9\u4E00\uD800\uDC00\uDFFF",
                "ab \"\\]['@=;-,:\u00E9\u4E00\r\n\0\t\uD800\uDC00\uDFFF",
                "ab \"\\]['@=;-,:\u00E9\u4E00\r\n\0\uD800\uDC00\uDFFF");
        static final Letters ANSI = new Letters("ab \"]['@=;-,\u00E9\u20AC", "ab \"\\]['@=;-,:\u00E9\u20AC\r\n\t",
                "ab \"\\]['@=;-,:\u00E9\u20AC\r\n\0");
        static final Letters PLAIN = new Letters("ab \"]['@=;-,\u00E9\u4E00", "ab \"\\]['@=;-,:\u00E9\u4E00",
                "ab \"\\]['@=;-,:\u00E9\u4E00\r\n\0");
    }

    @Override
    public String path() {
        return name;
    }

    @Override
    public Optional<Instant> lastWritten() {
        return Optional.empty();
    }

    static MadeKey of(String name, RegistryValue... values) {
        return new MadeKey(name, List.of(), List.of(values));
    }

    MadeKey with(RegistryKey... keys) {
        return new MadeKey(name, List.of(keys), values);
    }

    /** A key with some below it; no two names in it are the same but for case. */
    static MadeKey random(String name, RandomGenerator random, Letters letters, int depth) {
        List<RegistryKey> keys = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = depth == 0 ? 0 : random.nextInt(MOST_BELOW + 1); i > 0; i--) {
            String below = text(letters.names(), random);
            if (!below.isEmpty() && names.add(RegNode.fold(below))) {
                keys.add(random(below, random, letters, depth - 1));
            }
        }
        List<RegistryValue> values = new ArrayList<>();
        names.clear();
        for (int i = random.nextInt(MOST_VALUES + 1); i > 0; i--) {
            String value = text(letters.values(), random);
            if (names.add(RegNode.fold(value))) {
                values.add(value(value, random, letters));
            }
        }
        return new MadeKey(name, keys, values);
    }

    private static RegistryValue value(String name, RandomGenerator random, Letters letters) {
        String text = text(letters.texts(), random);
        byte[] bytes = new byte[random.nextInt(MOST_BYTES)];
        random.nextBytes(bytes);
        return switch (random.nextInt(8)) {
            case 0 -> new RegistryValue(name, RegistryType.REG_SZ.code(), Utf16.bytes(text));
            case 1, 2 -> new RegistryValue(name, RegistryType.REG_SZ.code(), Utf16.bytes(text + "\0"));
            case 3 -> new RegistryValue(name, RegistryType.REG_MULTI_SZ.code(), Utf16.bytes(text + "\0\0"));
            case 4 -> new RegistryValue(name, RegistryType.REG_EXPAND_SZ.code(), Utf16.bytes(text + "\0"));
            case 5 -> new RegistryValue(name, RegistryType.REG_DWORD.code(),
                    Bytes.copyOf(bytes, 0, Math.min(bytes.length, random.nextInt(6))));
            case 6 -> new RegistryValue(name, random.nextInt(), Bytes.of(bytes));
            default -> new RegistryValue(name, RegistryType.REG_BINARY.code(), Bytes.of(bytes));
        };
    }

    private static String text(String letters, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(MOST_CHARACTERS); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
