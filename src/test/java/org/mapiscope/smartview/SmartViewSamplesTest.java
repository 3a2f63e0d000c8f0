package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mapiscope.smartview.Samples.Sample;

/**
 * Holds each parser to the texts that another program shows, and prints how many of them are the same.
 *
 * <p>Only what depends on that program's machine is left out of the comparison: the account that a SID belongs to.
 */
class SmartViewSamplesTest {
    private static final Map<SmartViewParser, int[]> SCORES = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> theTextIsThatOfTheSample() {
        return Samples.all().stream().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> compare(sample)));
    }

    private static void compare(Sample sample) {
        int[] score = SCORES.computeIfAbsent(sample.parser(), parser -> new int[2]);
        score[1]++;
        String actual = sample.parser().parse(sample.input()).render();

        assertEquals(withoutAccounts(sample.expected()), withoutAccounts(actual));
        score[0]++;
    }

    private static String withoutAccounts(String text) {
        return text.replaceAll("(?m)User: .*$", "User: *");
    }

    @AfterAll
    static void printScores() {
        int same = SCORES.values().stream().mapToInt(score -> score[0]).sum();
        int all = SCORES.values().stream().mapToInt(score -> score[1]).sum();
        SCORES.forEach((parser, score) -> System.out.printf("%s: %d of %d%n", parser, score[0], score[1]));
        System.out.printf("Smart View: %d of %d texts are the same%n", same, all);
    }
}
