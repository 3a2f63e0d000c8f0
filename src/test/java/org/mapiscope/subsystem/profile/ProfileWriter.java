package org.mapiscope.subsystem.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/** A program of its own that writes to a profile; started by {@link ProcessesTest}. */
final class ProfileWriter {
    static final MapiUid SECTION = MapiUid.parse("01020304-0506-0708-090A-0B0C0D0E0F10");
    static final PropTag LEFT = PropTag.of(0x7C00, PropType.PT_LONG);
    static final PropTag RIGHT = PropTag.of(0x7C01, PropType.PT_LONG);

    private ProfileWriter() {}

    /** Arguments: what to do ({@code create}, {@code count} or {@code add}), the folder, the profile, how often. */
    public static void main(String[] arguments) throws MapiException {
        String profile = arguments[2];
        int times = Integer.parseInt(arguments[3]);
        try (TestProfiles test = new TestProfiles(Path.of(arguments[1]))) {
            switch (arguments[0]) {
                case "create" -> test.create(profile);
                case "count" -> count(test.profiles.open(profile).section(SECTION), times);
                case "add" -> add(test, profile, times);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static void add(TestProfiles test, String profile, int times) throws MapiException {
        for (int i = 0; i < times; i++) {
            test.addService(profile, ProcessHandle.current().pid() + " " + i);
        }
    }

    /** Counts upwards in two properties at once, and says after each change how far it is. */
    private static void count(ProfSect section, int times) throws MapiException {
        for (int i = 1; i <= times; i++) {
            section.setProps(List.of(new PropValue.LongValue(LEFT, i), new PropValue.LongValue(RIGHT, i)));
            System.out.print(i + "\n");
            System.out.flush();
        }
    }

    static Process start(String what, Path folder, String profile, int times) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), ProfileWriter.class.getName(), what, folder.toString(), profile,
                Integer.toString(times)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** {@return the last number that {@code process} says; it is killed once it says {@code enough}} */
    static int read(Process process, int enough) {
        int last = 0;
        try {
            BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Integer.parseInt(line);
                if (last == enough) {
                    // not Process::destroyForcibly: that closes the stream, and the last words would be lost
                    process.toHandle().destroyForcibly();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last;
    }
}
