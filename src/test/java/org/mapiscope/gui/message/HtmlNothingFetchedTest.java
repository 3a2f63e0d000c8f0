package org.mapiscope.gui.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.operation.html.HtmlDocument;

/** HTML that asks for a server of the test's own in every way there is, shown; and who has called there. */
@ExtendWith(OnFxThread.class)
class HtmlNothingFetchedTest {
    /** Milliseconds for which a caller is waited for. */
    private static final int PATIENCE = 300;
    private static final String PNG = "89504E470D0A1A0A0000000D4948445200000001000000010802000000907753DE"
            + "0000000C4944415408D763F8CFC000000301010018DD8DB00000000049454E44AE426082";

    private final List<String> copied = new ArrayList<>();
    private ServerSocket server;
    private HtmlView view;
    private TestWindow window;

    @BeforeEach
    void open() throws IOException {
        Messages.setLanguage(Locale.ENGLISH);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE);
        view = new HtmlView(copied::add);
        window = new TestWindow(view);
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        server.close();
    }

    private void show(String html) {
        String address = "127.0.0.1:" + server.getLocalPort();
        view.show(HtmlDocument.parse(html.replace("SERVER", address)),
                Map.of("there@x", Bytes.ofHex(PNG), "broken@x", Bytes.ofHex("0102")));
        view.applyCss();
        view.layout();
        view.snapshot(null, null);
    }

    private boolean somebodyCalled() throws IOException {
        try (Socket caller = server.accept()) {
            return caller.isConnected();
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private List<Node> pictures() {
        return view.getContent().lookupAll("*").stream().filter(ImageView.class::isInstance).toList();
    }

    @Test
    void nothingThatHtmlNamesIsFetched(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("local.png"), Bytes.ofHex(PNG).toArray());
        show("""
                <html manifest="http://SERVER/manifest"><head>
                <base href="http://SERVER/base/">
                <meta http-equiv="refresh" content="0;url=http://SERVER/refresh">
                <link rel=stylesheet href="http://SERVER/a.css"><link rel=prefetch href="http://SERVER/p">
                <link rel=dns-prefetch href="//SERVER"><link rel=icon href="http://SERVER/i.ico">
                <style>@import url(http://SERVER/b.css); body { background: url(http://SERVER/bg.png) }
                @font-face { font-family: f; src: url(http://SERVER/f.woff) }</style>
                <script src="http://SERVER/a.js"></script><script>fetch("http://SERVER/fetch")</script></head>
                <body background="http://SERVER/body.png" onload="fetch('http://SERVER/onload')">
                <img src="http://SERVER/a.png"><img src="https://SERVER/b.png"><img src="//SERVER/c.png">
                <img src="d.png"><img srcset="http://SERVER/e.png 2x"><img src="FILE"><img src="file://SERVER/share">
                <img src="data:image/png;base64,iVBORw0KGgo="><img src="\\\\SERVER\\share\\f.png">
                <picture><source srcset="http://SERVER/g.png"><img src="http://SERVER/h.png"></picture>
                <input type=image src="http://SERVER/i.png"><table background="http://SERVER/j.png"><tr><td></table>
                <iframe src="http://SERVER/frame" srcdoc="<img src='http://SERVER/k.png'>"></iframe>
                <object data="http://SERVER/o"></object><embed src="http://SERVER/e"><applet code="http://SERVER/ap">
                </applet><video src="http://SERVER/v" poster="http://SERVER/vp"></video><audio src="http://SERVER/au">
                </audio><svg><image href="http://SERVER/s.png"/></svg>
                <form action="http://SERVER/form"><input name=a autofocus><button>go</button></form>
                <a href="http://SERVER/link" ping="http://SERVER/ping">link</a>
                <div style="background-image: url(http://SERVER/style.png)">styled</div>
                <!--[if mso]><img src="http://SERVER/mso.png"><![endif]--></body></html>
                """.replace("FILE", file.toUri().toString()));

        assertEquals(List.of(), pictures());
        assertFalse(somebodyCalled());
    }

    @Test
    void aPictureOfTheMessageIsShownAndOneThatIsDamagedIsNot() {
        show("<img src='cid:there@x'><img src='CID:THERE@X'><img src='cid:broken@x'><img src='cid:missing@x'>");

        assertEquals(2, pictures().size());
        assertEquals(
                List.of("[picture, not in the message] cid:broken@x", "[picture, not in the message] cid:missing@x"),
                view.getContent().lookupAll(".html-picture").stream()
                        .map(node -> ((Label) node).getText()).toList());
    }

    @Test
    void aPictureThatClaimsTooManyPixelsIsNotDecoded() {
        assertFalse(PictureSize.isShown(Bytes.ofHex(PNG.replace("0000000100000001", "7FFFFFFF7FFFFFFF"))));
    }
}
