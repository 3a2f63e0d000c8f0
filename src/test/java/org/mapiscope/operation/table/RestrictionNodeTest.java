package org.mapiscope.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mapiscope.mapi.Restriction;

class RestrictionNodeTest {
    @RepeatedTest(100)
    void itsTextIsThatOfTheRestriction(RepetitionInfo repetition) {
        Restriction restriction = new RandomRestrictions(new Random(repetition.getCurrentRepetition())).next(3);

        assertEquals(RestrictionText.of(restriction), RestrictionNode.of(restriction).text());
    }

    @ParameterizedTest
    @EnumSource
    void aNewPartIsRightWithWhatItNeeds(RestrictionNode.Kind kind) throws RestrictionSyntaxException {
        RestrictionNode node = RestrictionNode.empty(kind);
        if (node.hasRoom()) {
            node.add(RestrictionNode.empty(RestrictionNode.Kind.EXIST));
        }

        assertEquals(kind, RestrictionNode.of(RestrictionText.parse(node.text())).kind());
    }
}
