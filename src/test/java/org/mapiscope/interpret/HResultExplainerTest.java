package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.HResultNames;

class HResultExplainerTest {
    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private final HResultExplainer english = new HResultExplainer(Locale.ENGLISH);
    private final HResultExplainer portuguese = new HResultExplainer(BRAZIL);

    @Test
    void aResultIsExplainedByNameNumberMeaningCauseAndRemedy() {
        assertEquals(
                new HResultExplanation(HResult.MAPI_E_USER_CANCEL, "MAPI_E_USER_CANCEL", "0x80040113", List.of(),
                        "A person cancelled the operation.",
                        "Someone chose Cancel, or closed the window that asked. At a logoff: the session lives on.",
                        "Nothing is wrong. Repeat it if it was cancelled by mistake. If nobody saw a window, look for one"
                                + " hidden behind another.",
                        "failure, facility 4 (the interface, such as MAPI), code 0x0113 (275)"),
                english.explain(HResult.MAPI_E_USER_CANCEL));
    }

    @Test
    void anyPortugueseLocaleIsAnsweredInBrazilianPortuguese() {
        assertEquals(List.of("Uma pessoa cancelou a operação.", "Uma pessoa cancelou a operação."),
                List.of(portuguese.explain(HResult.MAPI_E_USER_CANCEL).meaning(),
                        new HResultExplainer(Locale.of("pt", "PT")).explain(HResult.MAPI_E_USER_CANCEL).meaning()));
    }

    @Test
    void anyOtherLocaleIsAnsweredInEnglishWhateverTheSystemSpeaks() {
        Locale system = Locale.getDefault();
        Locale.setDefault(BRAZIL);
        try {
            assertEquals("A person cancelled the operation.",
                    new HResultExplainer(Locale.FRENCH).explain(HResult.MAPI_E_USER_CANCEL).meaning());
        } finally {
            Locale.setDefault(system);
        }
    }

    @Test
    void everyNamedResultHasWordsOfItsOwnOrShared() {
        List<String> withoutWords = HResultNames.all().entrySet().stream()
                .filter(entry -> english.explain(entry.getValue()).cause().equals(unknownCause()))
                .map(Map.Entry::getKey)
                .toList();

        assertEquals(List.of(), withoutWords);
    }

    @Test
    void everyNameOfASharedResultIsTheFirstNameOfItsValue() {
        List<String> strangers = Words.table("hresult-words.tsv").keySet().stream()
                .filter(name -> !HResultNames.all().getOrDefault(name, HResult.S_OK).toString().equals(name)).toList();

        assertEquals(List.of(), strangers);
    }

    @Test
    void otherNamesOfTheSameNumberAreTold() {
        assertEquals(List.of("CLASS_E_CLASSNOTAVAILABLE"), english.explain(HResult.MAPI_E_LOGON_FAILED).otherNames());
    }

    @Test
    void resultsThatMeanTheSameShareTheirWords() {
        assertEquals(List.of("What was asked for is not there.", "Something else is using it."),
                List.of(english.explain(HResult.MAPI_E_NOT_FOUND).meaning(),
                        english.explain(new HResult(0x80070020)).meaning()));
    }

    @Test
    void anUnknownWindowsErrorIsTakenApartAndSaysWhereToLookItUp() {
        assertEquals(
                new HResultExplanation(new HResult(0x80071234), "0x80071234", "0x80071234", List.of(),
                        "A failure of Windows: its error 4660. This program has no name for it.", unknownCause(),
                        "On a Windows computer, \"net helpmsg 4660\" shows what Windows says of it. Read the provider's words"
                                + " beside the result, note the number, and ask the maker of the provider or program.",
                        "failure, facility 7 (Windows), code 0x1234 (4660)"),
                english.explain(new HResult(0x80071234)));
    }

    @Test
    void anUnknownResultIsNeverLostWhateverItsKind() {
        assertEquals(List.of(
                "0x8004FFFE: A failure that the interface or provider has defined for itself. This program has no name for"
                        + " it.",
                "0xC0000005: An NTSTATUS value of the Windows kernel, not a result of MAPI: a process may have failed.",
                "0xA0040001: A value that a program has defined for itself; it is none of Microsoft's.",
                "0x000004DA: A small number without a failure bit. Exchange servers use such numbers of their own for"
                        + " errors.",
                "0x00041234: A success with something to say, which this program has no name for.",
                "0x8FFF0001: A failure that this program has no name for."),
                List.of(line(0x8004FFFE), line(0xC0000005), line(0xA0040001), line(0x4DA), line(0x41234),
                        line(0x8FFF0001)));
    }

    @Test
    void anUnknownFacilityIsShownByItsNumber() {
        assertEquals("falha, origem 4095 (origem desconhecida), código 0x0001 (1)",
                portuguese.explain(new HResult(0x8FFF0001)).anatomy());
    }

    private String line(int value) {
        HResultExplanation explanation = english.explain(new HResult(value));
        return explanation.name() + ": " + explanation.meaning();
    }

    private String unknownCause() {
        return english.explain(new HResult(0x8FFF0001)).cause();
    }
}
