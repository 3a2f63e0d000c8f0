package org.mapiscope.operation.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InternetHeadersTest {
    private static final String TWO_HOPS = """
            Received: from mx.example.org (mx.example.org [192.0.2.1] with login) by
             in.example.com (Server) with ESMTPS id abc for <a@example.com>;
            \tMon, 1 Jan 2024 10:01:30 +0100 (CET)
            Received: by mx.example.org; 1 Jan 2024 09:00:00 GMT
            Subject: Hello
            """;

    @Test
    void fieldsAreUnfoldedAndKeepTheirOrder() {
        assertEquals(List.of(new InternetHeaders.Field("A", "one two"),
                new InternetHeaders.Field("B-c", "")),
                InternetHeaders.parse("A: one\r\n\t two\r\nB-c:\r\n").fields());
    }

    @Test
    void aLineThatIsNoFieldIsKept() {
        assertEquals(List.of(new InternetHeaders.Field("", "no field here")),
                InternetHeaders.parse("no field here").fields());
    }

    @Test
    void hopsAreInTheOrderOfTheWayWithTheirDelays() {
        List<ReceivedHop> hops = InternetHeaders.parse(TWO_HOPS).hops();

        assertEquals(List.of(
                new ReceivedHop(1, "", "mx.example.org", "", "", "", Optional.of(Instant.parse("2024-01-01T09:00:00Z")),
                        Optional.empty()),
                new ReceivedHop(2, "mx.example.org (mx.example.org [192.0.2.1] with login)", "in.example.com (Server)",
                        "ESMTPS", "abc", "<a@example.com>", Optional.of(Instant.parse("2024-01-01T09:01:30Z")),
                        Optional.of(Duration.ofSeconds(90)))),
                hops);
    }

    @Test
    void aHopWithoutATimeDoesNotBreakTheDelays() {
        List<ReceivedHop> hops = InternetHeaders.parse("""
                Received: by c; Mon, 01 Jan 2024 09:00:10 +0000
                Received: by b; some day
                Received: by a; Mon, 01 Jan 2024 09:00:20 +0000
                """).hops();

        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of(Duration.ofSeconds(-10))),
                hops.stream().map(ReceivedHop::delay).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 1 Jan 2024 10:00:00 +0100       | 2024-01-01T09:00:00Z
            1 Jan 2024 10:00 EST                 | 2024-01-01T15:00:00Z
            Tue, 1 Jan 2024 10:00:00 -0000 (UTC) | 2024-01-01T10:00:00Z
            Mon,  1 Jan 2024 10:00:00 UT         | 2024-01-01T10:00:00Z
            """)
    void timesAreReadAsServersWriteThem(String text, String instant) {
        assertEquals(Optional.of(Instant.parse(instant)), ReceivedHop.time(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =?utf-8?Q?caf=C3=A9_au?= lait              | caf\u00E9 au lait
            =?utf-8?B?w6k=?= =?UTF-8?b?w6k?=           | \u00E9\u00E9
            =?iso-8859-1*en?q?=E9?=                    | \u00E9
            =?nowhere?Q?a?= =?utf-8?X?a?= =?utf-8?Q?b? | =?nowhere?Q?a?= =?utf-8?X?a?= =?utf-8?Q?b?
            plain                                      | plain
            """)
    void encodedWordsAreRead(String encoded, String text) {
        assertEquals(text, EncodedWords.decode(encoded));
    }

    @Test
    void aCharacterThatTwoWordsShareIsOne() {
        assertEquals("\u00E9", EncodedWords.decode("=?utf-8?B?ww==?= =?utf-8?Q?=A9?="));
    }
}
