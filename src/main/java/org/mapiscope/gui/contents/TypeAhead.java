package org.mapiscope.gui.contents;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.input.KeyEvent;

/** Goes to the row that begins with what a person types while in the table. FX thread only. */
final class TypeAhead {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ContentsTable table;
    private final ContentsFilter filter;
    private Instant last = Instant.MIN;
    private String typed = "";

    private TypeAhead(ContentsTable table, ContentsFilter filter) {
        this.table = table;
        this.filter = filter;
    }

    static void in(ContentsTable table, ContentsFilter filter) {
        table.addEventHandler(KeyEvent.KEY_TYPED, new TypeAhead(table, filter)::typed);
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean text = !character.isEmpty() && !Character.isISOControl(character.charAt(0)) && !event.isShortcutDown()
                && !event.isAltDown() && !event.isMetaDown();
        if (!text || (typed.isEmpty() && character.isBlank())) {
            return;
        }
        Instant now = Instant.now();
        typed = last.isBefore(now.minus(PAUSE)) ? character : typed + character;
        last = now;
        filter.typeAhead(typed, table.getSelectionModel().getSelectedIndex());
        event.consume();
    }
}
