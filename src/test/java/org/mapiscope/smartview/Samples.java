package org.mapiscope.smartview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.mapiscope.mapi.Bytes;

/** The inputs and expected texts of the folder {@code smartview} of the samples; what asks for them skips without it. */
final class Samples {
    private static final Path FOLDER = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"),
            "smartview");

    private static final String SEPARATORS = "[\r\n\t \\-.,\\\\/'{}`\"]";

    /**
     * @param name the name of the file, {@code ENTRYID-1}
     * @param expected lines without blanks around all of them
     */
    record Sample(String name, SmartViewParser parser, Bytes input, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Samples() {}

    static List<Sample> all() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER.resolve("in")),
                () -> "No samples of Smart View at " + FOLDER.toAbsolutePath().normalize());
        try (Stream<Path> files = Files.list(FOLDER.resolve("in"))) {
            return files.sorted().map(Samples::sample).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.dat$", "");
        SmartViewParser parser = SmartViewParser.valueOf(name.substring(0, name.indexOf('-')).toUpperCase(Locale.ROOT));
        try {
            String hex = Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll(SEPARATORS, "");
            return new Sample(name, parser, Bytes.ofHex(hex),
                    text(Files.readAllBytes(FOLDER.resolve("out").resolve(name + ".txt"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        boolean marked = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        String text = marked
                ? new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE)
                : new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replaceAll("^[\0 \r\n\t]+|[\0 \r\n\t]+$", "");
    }
}
