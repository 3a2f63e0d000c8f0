package org.mapiscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.AskedForever;

/** The program as a process of its own. */
class MainTest {
    private static final long SECONDS = 60;
    private static final Path DEMO = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"));

    @TempDir
    private Path folder;

    private Process start(List<String> flags, Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    void aCommandLoadsNothingOfTheWindow() throws Exception {
        Path classes = folder.resolve("classes.txt");
        Process process = start(List.of("-Xlog:class+load:file=\"" + classes + "\""), Main.class, "session",
                DEMO.resolve("testPST.pst").toString(), "--profiles", folder.toString());
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), output);
        try (Stream<String> lines = Files.lines(classes)) {
            assertEquals(List.of(),
                    lines.filter(line -> line.contains(" javafx.") || line.contains("org.mapiscope.gui.")).toList());
        }
    }

    @Test
    void aProcessThatIsToldToEndLogsItsSessionOff() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows has no SIGTERM");
        List<String> lines = linesOfOneThatIsToldToEnd();

        assertEquals(List.of(
                "IMAPISession::Logoff(ulUIParam=0x0000000000000000, ulFlags=MAPI_LOGOFF_UI, ulReserved=0) = MAPI_E_USER_CANCEL, # ms",
                "IMAPISession::Logoff(ulUIParam=0x0000000000000000, ulFlags=0, ulReserved=0) = S_OK, # ms"),
                lines.stream().filter(line -> line.startsWith("IMAPISession::Logoff(")).toList(), lines.toString());
    }

    @Test
    void aCommandThatIsToldToEndSaysThatItLoggedOffAndReportsNoFailure() throws Exception {
        List<String> lines = linesOfOneThatIsToldToEnd();

        int end = lines.indexOf("The session was still open. The command ends it now, without a question:");
        assertEquals(List.of("Logoff: S_OK", true, List.of()),
                List.of(lines.get(end + 1), end < lines.indexOf("Calls:"),
                        lines.stream().filter(line -> line.startsWith("MAPI_E_")).toList()),
                lines.toString());
    }

    private List<String> linesOfOneThatIsToldToEnd() throws Exception {
        Process process = start(List.of(), AskedForever.class, DEMO.resolve("testPST.pst").toString(),
                folder.toString());
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line.replaceAll("\\d+\\.\\d ms", "# ms"));
                if (line.equals(AskedForever.ASKING)) {
                    process.toHandle().destroy();
                }
            }
        }
        assertEquals(true, process.waitFor(SECONDS, TimeUnit.SECONDS));
        return lines;
    }
}
