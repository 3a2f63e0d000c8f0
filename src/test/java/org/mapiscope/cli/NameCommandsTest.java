package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;
import picocli.CommandLine.ExitCode;

/** The commands that look names up: prop, error, flag and guid. */
class NameCommandsTest {
    private static final String MAPI = "http://schemas.microsoft.com/mapi/";

    @TempDir
    private Path folder;

    private Result run(String... arguments) {
        return new CommandLine(folder).run(arguments);
    }

    private JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(run(arguments).out());
    }

    @Test
    void propShowsATagWithAllItsNames() {
        assertEquals(new Result(ExitCode.OK, "0x0037001F  PT_UNICODE  PR_SUBJECT_W  " + MAPI
                + "proptag/0x0037001F  PR_SUBJECT, PidTagSubject, ptagSubject\n", ""), run("prop", "0x0037001F"));
    }

    @Test
    void propShowsAnIdentifierWithEachOfItsTypes() {
        assertEquals(List.of("0x0037001E", "0x0037001F"), run("prop", "37").out().lines()
                .map(line -> line.substring(0, line.indexOf(' '))).toList());
    }

    @Test
    void propFindsAPartOfANameAndShowsThatNameItselfFirst() {
        List<String> lines = run("prop", "pr_body").out().lines().toList();

        assertEquals("0x1000001F  PT_UNICODE  PR_BODY_W", lines.get(0).substring(0, 33));
        assertEquals(true, lines.stream().anyMatch(line -> line.contains("PR_BODY_CRC")));
    }

    @Test
    void propFindsNamedPropertiesByIdentifierAndByName() {
        String expected = "PSETID_Common/0x8503  PT_BOOLEAN  PidLidReminderSet  " + MAPI
                + "id/{00062008-0000-0000-C000-000000000046}/8503000B  dispidReminderSet (Reminders)\n";

        assertEquals(expected, run("prop", "8503").out());
        assertEquals(expected, run("prop", "dispidReminderSet").out());
    }

    @Test
    void propShowsOnlyPropertiesOfTheTypeThatIsAskedFor() {
        assertEquals(List.of("0x0037001E"), run("prop", "PR_SUBJECT", "--type", "string8").out().lines()
                .map(line -> line.substring(0, line.indexOf(' '))).filter(tag -> tag.startsWith("0x0037")).toList());
        assertEquals(ExitCode.USAGE, run("prop", "PR_SUBJECT", "--type", "PT_NOTHING").code());
    }

    @Test
    void propSaysWhenThereIsNoSuchProperty() {
        assertEquals(new Result(ExitCode.SOFTWARE, "", "No property is called xyzzy, or has this number.\n"),
                run("prop", "xyzzy"));
        assertEquals(ExitCode.SOFTWARE, run("prop", "0x12345678").code());
    }

    @Test
    void propWritesJson() throws IOException {
        JsonNode found = json("prop", "PR_MESSAGE_FLAGS", "--json").get("properties").get(0);

        assertEquals(List.of("0x0E070003", "PR_MESSAGE_FLAGS", "0x0E07", "PT_LONG"),
                List.of(found.get("tag").asText(), found.get("name").asText(), found.get("flags").asText(),
                        found.get("type").asText()));
        assertEquals("PCL", json("prop", "PR_PREDECESSOR_CHANGE_LIST", "--json").get("properties").get(0)
                .get("smartView").asText());
    }

    @Test
    void errorExplainsANameOrANumberInHexOrDecimal() {
        Result expected = run("error", "MAPI_E_NOT_FOUND");

        assertEquals("MAPI_E_NOT_FOUND (0x8004010F)", expected.out().lines().findFirst().orElseThrow());
        assertEquals(List.of("Meaning", "Cause", "Try", "Number"), expected.out().lines().skip(1)
                .map(line -> line.strip().substring(0, line.strip().indexOf(':'))).toList());
        assertEquals(List.of(expected, expected, expected),
                List.of(run("error", "0x8004010f"), run("error", "8004010F"), run("error", "-2147221233")));
    }

    @Test
    void errorListsResultsByAPartOfTheirName() {
        assertEquals(List.of("0x8004011B  MAPI_E_CORRUPT_DATA", "0x80040600  MAPI_E_CORRUPT_STORE"),
                run("error", "mapi_e_corrupt").out().lines().map(line -> line.replaceAll("^(\\S+ +\\S+).*", "$1"))
                        .toList());
    }

    @Test
    void errorSaysWhenThereIsNoSuchName() {
        assertEquals(new Result(ExitCode.SOFTWARE, "", "No result has xyzzy in its name.\n"), run("error", "xyzzy"));
    }

    @Test
    void errorSpeaksPortugueseToo() throws IOException {
        Result result = new CommandLine(folder).in(Locale.of("pt", "BR")).run("error", "MAPI_E_USER_CANCEL", "--json");

        assertEquals("Uma pessoa cancelou a operação.",
                new ObjectMapper().readTree(result.out()).get(0).get("meaning").asText());
    }

    @Test
    void flagSaysWhatAValueMeansInAPropertyAFieldOrACall() {
        assertEquals(List.of("MSGFLAG_READ | MSGFLAG_HASATTACH\n", "MSGFLAG_READ\n", "olBusy\n", "RELOP_EQ\n",
                "MAPI_LOGON_UI\n"),
                List.of(run("flag", "0x11", "PR_MESSAGE_FLAGS").out(), run("flag", "1", "0x0E070003").out(),
                        run("flag", "2", "dispidBusyStatus").out(), run("flag", "4", "relop").out(),
                        run("flag", "1", "LOGON").out()));
    }

    @Test
    void flagListsWhereAFlagIsUsed() {
        assertEquals(List.of("0x00000001  FL_SUBSTRING  VALUE  flagFuzzyLevel",
                "0x00000001  FL_SUBSTRING  FLAG   FUZZY_LEVEL"), run("flag", "fl_substring").out().lines().toList());
    }

    @Test
    void flagListsAllFlagsOfAProperty() {
        assertEquals(List.of("0x00000001  SUBMITFLAG_LOCKED      FLAG  PR_SUBMIT_FLAGS (0x0E14)",
                "0x00000002  SUBMITFLAG_PREPROCESS  FLAG  PR_SUBMIT_FLAGS (0x0E14)"),
                run("flag", "PR_SUBMIT_FLAGS").out().lines().toList());
    }

    @Test
    void flagSaysWhenThereIsNothingToKnow() {
        assertEquals(new Result(ExitCode.SOFTWARE, "", "No flags are known of PR_SUBJECT.\n"),
                run("flag", "1", "PR_SUBJECT"));
        assertEquals(ExitCode.USAGE, run("flag", "one", "PR_MESSAGE_FLAGS").code());
    }

    @Test
    void aNumberAloneIsNoFlagAndAsksWhatItIsTheValueOf() {
        String asked = """
                0x11 is a number. Say as well what it is the value of: a property, a field or a call.
                For help: mapiscope flag --help
                """;

        assertEquals(new Result(ExitCode.USAGE, "", asked), run("flag", "0x11"));
        assertEquals(ExitCode.USAGE, run("flag", "3").code());
    }

    @Test
    void nothingToLookUpIsWrongUse() {
        assertEquals(new Result(ExitCode.USAGE, "", "NAME|HEX: nothing is given.\nFor help: mapiscope prop --help\n"),
                run("prop", ""));
        assertEquals(List.of(ExitCode.USAGE, ExitCode.USAGE),
                List.of(run("error", " ").code(), run("flag", "").code()));
    }

    @Test
    void guidFindsByNameByGuidAndByBytes() {
        String expected = "{00062008-0000-0000-C000-000000000046}  0820060000000000C000000000000046  PSETID_Common\n";

        assertEquals(List.of(expected, expected, expected),
                List.of(run("guid", "psetid_common").out(), run("guid", "00062008").out(),
                        run("guid", "08200600").out()));
        assertEquals(ExitCode.SOFTWARE, run("guid", "xyzzy").code());
    }

    @Test
    void guidListsAll() throws IOException {
        assertEquals(73, json("guid", "--json").size());
    }
}
