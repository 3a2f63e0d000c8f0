package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.operation.HangingCall;
import org.mapiscope.operation.HangingMapi;
import org.testfx.util.WaitForAsyncUtils;

/** {@code --mapi}, and what a command says while a call hangs. */
class MapiOptionTest {
    private static final long SECONDS = 20;

    @TempDir
    private Path folder;

    private CommandLine here() {
        return new CommandLine(folder);
    }

    private static List<String> mapiOf(CommandLine.Result result) {
        return result.lines("Session: ").stream().map(line -> line.replaceAll(".*\\((.*?)\\).*", "$1")).toList();
    }

    private static final String[] DEFAULT_PROFILE = {"session", "--flags", "MAPI_USE_DEFAULT"};

    private static String[] with(String... more) {
        String[] all = Arrays.copyOf(DEFAULT_PROFILE, DEFAULT_PROFILE.length + more.length);
        System.arraycopy(more, 0, all, DEFAULT_PROFILE.length, more.length);
        return all;
    }

    private CommandLine withDefaultProfile() {
        here().run("profile", "create", "Work", CommandLine.SEVEN_MESSAGES);
        here().run("profile", "set-default", "Work");
        return here().withOutlook(HangingMapi::new);
    }

    @Test
    void outlookAskedForWithoutOneIsOneSentence() {
        CommandLine.Result result = here().run("profile", "list", "--mapi", "outlook");

        assertEquals(new CommandLine.Result(1, "",
                "Outlook's MAPI cannot be used here: Only Windows has a MAPI of the machine's own, and this is Linux."
                        + System.lineSeparator()),
                result);
    }

    @Test
    void withoutTheOptionNothingIsSaidOfAMissingOutlook() {
        CommandLine.Result result = here().run("session", CommandLine.SEVEN_MESSAGES);

        assertEquals(List.of("embedded"), mapiOf(result));
        assertEquals("", result.err());
    }

    @Test
    void aProfileIsLoggedOnToWithOutlooksMapiWhereItCanRun() {
        assertEquals(0, withDefaultProfile().run(DEFAULT_PROFILE).code());
    }

    @Test
    void aFolderOfProfilesMeansTheEmbeddedMapi() {
        HangingMapi[] made = new HangingMapi[1];
        withDefaultProfile().withOutlook(mapi -> made[0] = new HangingMapi(mapi))
                .run(with("--profiles", folder.toString()));

        assertEquals(null, made[0]);
    }

    @Test
    void aChoiceThatIsNoneIsSaidInPortuguese() {
        CommandLine.Result result = here().in(Locale.of("pt", "BR")).run("profile", "list", "--mapi", "pine");

        assertEquals("--mapi: pine não é nenhum de outlook|embedded|auto.",
                result.err().lines().findFirst().orElse(""));
        assertEquals(2, result.code());
    }

    @Test
    void aFlagThatIsNoneIsSaidInPortuguese() {
        CommandLine.Result result = here().in(Locale.of("pt", "BR")).run("session", "Work", "--logoff", "MAPI_NOW");

        assertEquals(
                "--logoff: 'MAPI_NOW' não é um número nem uma destas opções: MAPI_LOGOFF_SHARED, MAPI_LOGOFF_UI.",
                result.err().lines().findFirst().orElse(""));
    }

    @Test
    void aCallThatHangsIsNamedAndOnceNobodyWaitsTheCommandEnds() throws Exception {
        CompletableFuture<HangingMapi> outlook = new CompletableFuture<>();
        StringWriter text = new StringWriter();
        CommandLine line = withDefaultProfile().withOutlook(mapi -> {
            HangingMapi hanging = new HangingMapi(mapi);
            hanging.hang("IMAPISession::Logoff");
            outlook.complete(hanging);
            return hanging;
        });
        CompletableFuture<Integer> code = CompletableFuture
                .supplyAsync(() -> line.run(new PrintWriter(text), DEFAULT_PROFILE));
        HangingMapi hanging = outlook.get(SECONDS, TimeUnit.SECONDS);
        HangingCall call = hanging.nextHung();
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS,
                () -> text.toString().contains("IMAPISession::Logoff has not been answered for 10 s"));
        call.stopWaiting();

        assertEquals(1, code.get(SECONDS, TimeUnit.SECONDS));
        assertTrue(text.toString().contains("MAPI_E_CANCEL"), text.toString());
    }
}
