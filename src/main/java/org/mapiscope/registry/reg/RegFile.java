package org.mapiscope.registry.reg;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.binary.CodePages;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryDamage;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;

/**
 * A .reg file of version 4 or 5, as the registry that it makes of an empty one. Thread-safe.
 *
 * <p>It is read once when it is opened, and after that each key's part when its values are asked for: what is held in memory
 * are the names of the keys and where their values stand, never a value. Lines that say nothing are in {@link #damage},
 * which is complete from the start.
 */
public final class RegFile implements Registry {
    /** Bytes of a file that is read at most. */
    public static final long MAX_SIZE = 1L << 31;
    /** Characters of a line, or of a text that spans lines. */
    public static final int MAX_LINE = 1 << 24;
    /** Bytes of a value. */
    public static final int MAX_DATA = 1 << 26;
    /** Keys of a file, and parts of it that begin with a key. */
    public static final int MAX_KEYS = 1_000_000;
    /** Keys within each other; Windows has no more. */
    public static final int MAX_DEPTH = 512;
    /** Places in {@link #damage}, before one that says that there are more. */
    public static final int MAX_DAMAGE = 10_000;

    private final PositionalFile file;
    private final RegForm form;
    private final RegNode root;
    private final List<RegistryDamage> damage;
    private volatile boolean closed;

    private RegFile(PositionalFile file, Charset ansi) throws IOException {
        this.file = file;
        if (file.size() > MAX_SIZE) {
            throw new CorruptDataException(file.path().toString(), ".reg file", 0, "size",
                    "is %d bytes, more than %d".formatted(file.size(), MAX_SIZE));
        }
        this.form = RegForm.read(file, ansi);
        RegDamages damages = new RegDamages();
        if (!form.named()) {
            damages.tell(1, "is not %s or %s; it is read as the former, Windows would not take the file"
                    .formatted(RegForm.FIVE, RegForm.FOUR));
        }
        this.root = new RegIndex(new RegParser(lines(form.encoding().mark(), 1), form, damages), damages).read();
        this.damage = damages.all();
    }

    /**
     * Opens a file whose text of 8 bits, which version 4 has, is in Windows-1252.
     *
     * @throws CorruptDataException when it is no .reg file
     */
    public static RegFile open(Path path) throws IOException {
        return open(path, CodePages.USUAL);
    }

    /**
     * Opens a file.
     *
     * @param ansi what its text of 8 bits is in: that of version 4, and of version 5 what is not UTF-8
     * @throws CorruptDataException when it is no .reg file
     */
    public static RegFile open(Path path, Charset ansi) throws IOException {
        PositionalFile file = PositionalFile.open(path);
        RegFile opened = null;
        try {
            opened = new RegFile(file, ansi);
            return opened;
        } finally {
            if (opened == null) {
                file.close();
            }
        }
    }

    @Override
    public String source() {
        return file.path().toString();
    }

    @Override
    public RegistryKey root() {
        return new RegKey(this, root);
    }

    @Override
    public List<RegistryDamage> damage() {
        return damage;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        file.close();
    }

    void checkOpen() throws IOException {
        if (closed) {
            throw new IOException(source() + " is closed");
        }
    }

    /** {@return the values that are left of a key's when all its parts were done} */
    List<RegistryValue> values(RegNode key) throws IOException {
        checkOpen();
        Map<String, RegistryValue> values = new LinkedHashMap<>();
        for (RegNode.Section section : key.sections()) {
            // what is wrong was told when the file was opened
            RegParser entries = new RegParser(lines(section.offset(), section.line()), form, new RegDamages());
            entries.next();
            boolean more = true;
            while (more) {
                Optional<RegEntry> entry = entries.next();
                more = entry.isPresent() && apply(entry.get(), values);
            }
        }
        return new ArrayList<>(values.values());
    }

    /** {@return whether it is of the same key as the one before} */
    private static boolean apply(RegEntry entry, Map<String, RegistryValue> values) {
        return switch (entry) {
            case RegEntry.Value value -> {
                // one that is set again keeps the spelling of its name
                values.merge(RegNode.fold(value.value().name()), value.value(),
                        (old, set) -> new RegistryValue(old.name(), set.type(), set.data()));
                yield true;
            }
            case RegEntry.ValueGone value -> {
                values.remove(RegNode.fold(value.name()));
                yield true;
            }
            case RegEntry.Key key -> false;
            case RegEntry.KeyGone key -> false;
            case RegEntry.NoKey key -> false;
        };
    }

    private RegLines lines(long offset, long number) {
        return new RegLines(file, form, offset, number);
    }
}
