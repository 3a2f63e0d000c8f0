package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.cli.CommandLine.Result;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.file.FileTools;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.MapiFactories;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.store.pst.file.PstFiles;
import picocli.CommandLine.Model.CommandSpec;

class CliTest {
    private static final FileTools FILES = PstFiles.tools();

    /** No command is run. */
    private static final MapiFactories NONE = new MapiFactories(CliTest::none, CliTest::none,
            MachineMapi.none(new Unavailable.NotInstalled(0)), new NoRegistries());

    private static Mapi none(Optional<Path> profiles, MapiUi ui, CallLog log) {
        throw new IllegalStateException("No command is run");
    }

    private CommandLine mapiscope;

    @BeforeEach
    void make(@TempDir Path folder) {
        mapiscope = new CommandLine(folder);
    }

    @Test
    void versionIsData() {
        Result line = new Result(0, "MapiScope 1.2.3\n", "");

        assertEquals(List.of(line, line, line), List.of(mapiscope.run("--version"),
                mapiscope.run("session", "--version"), mapiscope.run("profile", "list", "-V")));
    }

    @Test
    void helpHasExamplesOfEachCommand() {
        List<Integer> codes = new ArrayList<>();
        for (String command : List.of("", "session ", "profile create ", "mapi ", "processes ")) {
            Result result = mapiscope.run((command + "--help").split(" ", -1));
            codes.add(result.code());
            assertEquals(true, result.out().contains("Example"), result.out());
        }

        assertEquals(List.of(0, 0, 0, 0, 0), codes);
    }

    @Test
    void everyOptionAndCommandIsExplained() {
        List<String> bare = new ArrayList<>();
        unexplained(new Cli(parts()).commands(false).getCommandSpec(), bare);

        assertEquals(List.of(), bare);
    }

    private static CliParts parts() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new CliParts(NONE, FILES, new MsgWriter(), nowhere, nowhere, Terminal.NONE, Locale.ENGLISH, "");
    }

    private static void unexplained(CommandSpec command, List<String> bare) {
        if (command.usageMessage().header().length == 0) {
            bare.add(command.qualifiedName());
        }
        command.args().stream().filter(arg -> arg.description().length == 0)
                .forEach(arg -> bare.add(command.qualifiedName() + " " + arg.paramLabel() + arg));
        command.subcommands().values().forEach(each -> unexplained(each.getCommandSpec(), bare));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        Map<String, TreeSet<String>> keys = List.of("en", "pt-BR").stream().collect(Collectors.toMap(tag -> tag,
                tag -> new TreeSet<>(new Texts(Locale.forLanguageTag(tag)).bundle().keySet())));

        assertEquals(keys.get("en"), keys.get("pt-BR"));
    }

    @Test
    void otherLanguagesAreEnglish() {
        assertEquals(new Texts(Locale.ENGLISH).get("yes"), new Texts(Locale.JAPANESE).get("yes"));
    }

    @Test
    void theLanguageIsReadFromTheArguments() {
        assertEquals(List.of("pt-BR", "pt-BR", "en"),
                List.of(Cli.language("session", "--lang", "pt_BR").toLanguageTag(),
                        Cli.language("--lang=pt-BR").toLanguageTag(), Cli.language("--lang", "en").toLanguageTag()));
    }

    @Test
    void anOutputThatCannotBeWrittenIsExitCodeOne() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        int code = new Cli(
                new CliParts(NONE, FILES, new MsgWriter(), new PrintWriter(full), new PrintWriter(err), Terminal.NONE,
                        Locale.ENGLISH,
                        "1.2.3"))
                .run("--version");

        assertEquals(List.of(1, "The output could not be written whole.\n"), List.of(code, err.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session --json", "session a.pst --json --flags NONE", "session --json --unheard-of",
        "profile show --json", "profile show X --json", "session X --json", "session gone.pst --json",
        "session gone.pst --json --reserved 1", "session a.pst X --json", "profile list --json --profiles pom.xml"})
    void theOutputIsJsonWhateverFails(String arguments) throws IOException {
        Result result = mapiscope.run(arguments.split(" "));

        JsonNode json = new ObjectMapper().readTree(result.out());
        assertEquals(List.of(true, true), List.of(result.code() > 0, json.has("error") || json.has("stores")),
                result.out());
    }

    @Test
    void noCommandIsWrongUse() {
        assertEquals(2, mapiscope.run().code());
    }
}
