package org.mapiscope.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedWordsTest {
    @Test
    void wordsAreTakenApartAtBlanksButNotWithinQuotationMarks() {
        assertEquals(List.of("two", "words", "one phrase", "open end"),
                TypedWords.of(" two words \"one phrase\" \"\" \"open end"));
    }
}
