package org.mapiscope.gui.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;

@ExtendWith(OnFxThread.class)
class PagedTextTest {
    private PagedText text;
    private TestWindow window;
    private TextArea area;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        text = new PagedText("text");
        window = new TestWindow(text);
        area = window.find("text", TextArea.class);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aLongTextIsShownAPageAtATimeAndEndsPagesAtLines() {
        String line = "0123456789".repeat(9) + "abcdefgh\r\n";
        text.setText(line.repeat(2_000));
        int first = area.getLength();
        window.find("text-page-next", Button.class).fire();

        assertEquals("Page 2 of 4", window.find("text-page", Label.class).getText());
        assertTrue(area.getText().startsWith("0123"));
        assertEquals(500 * 99, first);
        assertEquals(line.repeat(2_000), text.text());
    }

    @Test
    void findGoesToThePageOfTheNextPlaceAndAroundTheEnd() {
        text.setText("Needle\r\n" + "x\ry\r\n".repeat(40_000) + "a needle\n");
        Searchable.Place first = text.findNext("NEEDLE");
        String found = area.getSelectedText();
        Searchable.Place second = text.findNext("NEEDLE");

        assertEquals(new Searchable.Place(1, 2), first);
        assertEquals(new Searchable.Place(2, 2), second);
        assertEquals("Needle needle", found + " " + area.getSelectedText());
        assertEquals(new Searchable.Place(1, 2), text.findNext("NEEDLE"));
        assertEquals(new Searchable.Place(2, 2), text.findPrevious("NEEDLE"));
        assertEquals(new Searchable.Place(0, 0), text.findNext("nowhere"));
    }

    @Test
    void fiftyMegabytesInOneLineAreShownAtOnce() {
        text.setText("x".repeat(25 << 20));

        assertEquals(PagedText.PAGE, area.getLength());
    }
}
