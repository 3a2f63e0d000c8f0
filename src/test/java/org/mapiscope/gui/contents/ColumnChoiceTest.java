package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.table.ColumnPreset;

class ColumnChoiceTest {
    private static final PropTag OWN = new PropTag(0x8005001F);

    private final ColumnChoice choice = new ColumnChoice(ContentsColumn.of(List.of(PropTags.PR_SUBJECT_W)),
            List.of(OWN, PropTags.PR_SUBJECT_W));

    private List<PropTag> chosen() {
        return choice.chosen().stream().map(ContentsColumn::tag).toList();
    }

    @Test
    void whatTheTableNamesIsOfferedFirst() {
        assertEquals(OWN, choice.offered().getFirst());
    }

    @Test
    void aSearchFindsNamesOfAllKindsAndTagsThatNoTableHas() {
        choice.search("pidtagmessagesize");
        assertEquals(true, choice.offered().contains(PropTags.PR_MESSAGE_SIZE));
        choice.search("0x1234001F");

        assertEquals(List.of(new PropTag(0x1234001F)), choice.offered());
    }

    @Test
    void aColumnThatIsShownIsNotOffered() {
        choice.search("PR_MESSAGE_SIZE");
        choice.add(List.of(PropTags.PR_MESSAGE_SIZE));

        assertEquals(List.of(PropTags.PR_SUBJECT_W, PropTags.PR_MESSAGE_SIZE), chosen());
        assertEquals(false, choice.offered().contains(PropTags.PR_MESSAGE_SIZE));
    }

    @Test
    void columnsMoveNoFurtherThanTheEnds() {
        choice.take(Optional.of(ColumnPreset.ACL));
        List<PropTag> before = chosen();

        assertEquals(0, choice.move(0, -1));
        assertEquals(2, choice.move(0, 5));
        assertEquals(List.of(before.get(1), before.get(2), before.get(0)), chosen());
    }

    @Test
    void theColumnsOfTheTableAreAPresetToo() {
        choice.take(Optional.empty());

        assertEquals(List.of(OWN, PropTags.PR_SUBJECT_W), chosen());
    }

    @Test
    void whatIsKeptIsReadBack() {
        List<ContentsColumn> columns = List.of(new ContentsColumn(OWN, 80),
                new ContentsColumn(PropTags.PR_SUBJECT_W, 300));

        assertEquals(Optional.of(columns), ContentsColumn.parse(ContentsColumn.text(columns)));
        assertEquals(Optional.empty(), ContentsColumn.parse("nonsense"));
    }
}
