package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.WEBVIEWPERSISTSTREAM;

import org.junit.jupiter.api.Test;

class WebViewsTest {
    @Test
    void aHomePageIsShownAsText() {
        Made view = new Made().u32(2, 1, 1).hex("00".repeat(28)).u32(10).utf16("a\tb\u0085\0");

        assertEquals("""
                Web View Persistence Object Stream
                > cWebViews = 1
                > Web View 0
                > > dwVersion = 0x00000002 = WEBVIEW_PERSISTENCE_VERSION
                > > dwType = 0x00000001 = WEBVIEWURL
                > > dwFlags = 0x00000001 = WEBVIEW_FLAGS_SHOWBYDEFAULT
                > > dwUnused
                > > > cb: 28 lpb: 00000000000000000000000000000000000000000000000000000000
                > > cbData = 0x0000000A
                > > wzURL
                > > > a.b.""", view.text(WEBVIEWPERSISTSTREAM));
    }

    @Test
    void aViewWithLessDataThanItSaysIsNotRead() {
        Made view = new Made().u32(2, 1, 1).hex("00".repeat(28)).u32(10).utf16("a");

        assertEquals("""
                Web View Persistence Object Stream
                > cWebViews = 0
                > Unparsed data size = 0x0000002E
                > > cb: 46 lpb: 020000000100000001000000%s0A0000006100""".formatted("00".repeat(28)),
                view.text(WEBVIEWPERSISTSTREAM));
    }
}
