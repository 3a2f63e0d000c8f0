package org.mapiscope.registry.reg;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.CodePages;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;

/**
 * Writes a key and all below it as a .reg file, in the forms that Windows' registry editor writes. Not thread-safe.
 *
 * <p>A text that a reader could take for another one, with a line's end or a NUL in it, without its end or with half a
 * surrogate pair, is written as its bytes. {@link RegFile} reads from the file just what was written.
 */
public final class RegWriter {
    private final RegFormat format;
    private final Charset ansi;
    private final List<RegOmission> omissions = new ArrayList<>();

    /** One whose files of version 4 are in Windows-1252. */
    public RegWriter(RegFormat format) {
        this(format, CodePages.USUAL);
    }

    /**
     * One that writes {@code format}.
     *
     * @param ansi what version 4 is in
     */
    public RegWriter(RegFormat format, Charset ansi) {
        this.format = format;
        this.ansi = ansi;
    }

    /**
     * Writes a whole file. Nothing is closed.
     *
     * @param path what {@code key} is called in the file, such as {@code HKEY_CURRENT_USER\Software}; empty for one that
     *     has no name: a hive's top, whose keys then begin with a backslash, or that of a .reg file or a machine
     * @return what could not be written
     */
    public List<RegOmission> write(OutputStream to, String path, RegistryKey key) throws IOException {
        omissions.clear();
        BufferedOutputStream buffered = new BufferedOutputStream(to);
        RegOutput output = new RegOutput(format, ansi, buffered);
        output.begin();
        if (format == RegFormat.VERSION_5_PLAIN) {
            for (int end = path.indexOf(RegistryKey.SEPARATOR); end > 0; end = path.indexOf(RegistryKey.SEPARATOR,
                    end + 1)) {
                output.line("[" + path.substring(0, end) + "]");
                output.line("");
            }
        }
        key(output, path, key, 0);
        buffered.flush();
        return List.copyOf(omissions);
    }

    private void key(RegOutput output, String path, RegistryKey key, int depth) throws IOException {
        if (depth > RegFile.MAX_DEPTH) {
            omissions.add(new RegOmission(path, "", "is more than %d keys deep".formatted(RegFile.MAX_DEPTH)));
            return;
        }
        List<RegistryValue> values = key.values();
        if (!path.isEmpty() || !values.isEmpty()) {
            output.line("[" + (path.isEmpty() ? "\\" : path) + "]");
            for (RegistryValue each : values) {
                value(output, path, each);
            }
            output.line("");
        }
        for (RegistryKey each : key.subkeys()) {
            String below = path.isEmpty() ? top(each.name()) : path + RegistryKey.SEPARATOR + each.name();
            Optional<String> reason = noKey(output, each.name());
            if (reason.isPresent()) {
                omissions.add(new RegOmission(below, "", reason.get()));
            } else {
                key(output, below, each, depth + 1);
            }
        }
    }

    private static String top(String name) {
        return RegIndex.isRoot(name) ? name : RegistryKey.SEPARATOR + name;
    }

    private static Optional<String> noKey(RegOutput output, String name) {
        if (name.isEmpty() || name.indexOf(RegistryKey.SEPARATOR) >= 0) {
            return Optional.of("no key can have that name");
        }
        if (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
            return Optional.of("a .reg file has no way to write a line's end in the name of a key");
        }
        return output.has(name) ? Optional.empty() : Optional.of("the name has characters that the file cannot have");
    }

    private void value(RegOutput output, String path, RegistryValue value) throws IOException {
        String name = value.name();
        boolean ended = format == RegFormat.VERSION_5_PLAIN && (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0);
        Optional<String> data = RegData.of(format, output, value);
        if (ended || !output.has(name)) {
            omissions.add(new RegOmission(path, name, "the name has characters that the file cannot have"));
        } else if (data.isEmpty()) {
            omissions.add(new RegOmission(path, name, "the text has characters that the file cannot have"));
        } else {
            output.line(RegData.wrapped(name.isEmpty() ? "@=" : RegData.quoted(name) + "=", data.get(),
                    format.lineEnd()));
        }
    }
}
