package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.operation.table.RestrictionNode;
import org.mapiscope.operation.table.RestrictionNode.Kind;
import org.mapiscope.operation.table.RestrictionSyntaxException;
import org.mapiscope.operation.table.RestrictionText;

class RestrictionEditorTest {
    private final RestrictionEditor editor = new RestrictionEditor(Optional.empty());

    private RestrictionNode root() {
        return editor.rootProperty().get().orElseThrow();
    }

    @Test
    void aFieldThatIsFilledInChangesTheText() {
        root().setField(1, "two words");
        editor.changed();

        assertEquals("content(PR_SUBJECT_W, \"two words\", FL_SUBSTRING | FL_IGNORECASE)",
                editor.textProperty().get());
    }

    @Test
    void aTextThatIsWrittenChangesTheTree() {
        editor.setText("not(exist(PR_SUBJECT_W))");

        assertEquals(Kind.NOT, root().kind());
        assertEquals(Kind.EXIST, root().children().getFirst().kind());
    }

    @Test
    void aWrongTextSaysWhereAndLeavesTheTree() {
        editor.setText("not(");

        assertEquals(Kind.CONTENT, root().kind());
        assertEquals("At character 5: expected a restriction, found the end", editor.errorProperty().get());
        assertEquals(Optional.empty(), editor.restrictionProperty().get());
    }

    @Test
    void aPartIsAddedBesideOneThatHasNoRoom() {
        editor.add(root(), Kind.EXIST);

        assertEquals("and(content(PR_SUBJECT_W, \"\", FL_SUBSTRING | FL_IGNORECASE), exist(PR_SUBJECT_W))",
                editor.textProperty().get());
    }

    @Test
    void aPartIsPutIntoAnother() {
        editor.setText("exist(PR_SUBJECT_W)");
        editor.wrap(root(), Kind.SUBRESTRICTION);

        assertEquals("sub(PR_MESSAGE_RECIPIENTS, exist(PR_SUBJECT_W))", editor.textProperty().get());
    }

    @Test
    void ofTheWholeANewOneRemains() {
        editor.remove(root());

        assertEquals(Kind.CONTENT, root().kind());
    }

    @Test
    void whatIsShownIsWhereOneBegins() throws RestrictionSyntaxException {
        String text = "or(PR_MESSAGE_SIZE > 5, comment([PR_MESSAGE_SIZE: 1], exist(PR_SUBJECT_W)))";

        assertEquals(text, new RestrictionEditor(Optional.of(RestrictionText.parse(text))).textProperty().get());
    }
}
