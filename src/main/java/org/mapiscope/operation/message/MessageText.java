package org.mapiscope.operation.message;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.operation.html.HtmlDocument;

/** The words of a message, whichever form they are in. Its calls belong on the session's thread. */
public final class MessageText {
    /** Bytes of a body that are read at most. */
    private static final long MOST = 64 << 20;

    private MessageText() {}

    /** {@return the text of the plain body, else of the HTML, else of the RTF; empty when there is none that can be read} */
    public static Optional<String> of(Message message) throws MapiException {
        List<BodyForm> forms = new BodyReader(message, MOST, MapiProgress.NONE).read();
        return text(forms, BodyForm.Kind.TEXT)
                .or(() -> text(forms, BodyForm.Kind.HTML).map(html -> HtmlDocument.parse(html).text()));
    }

    private static Optional<String> text(List<BodyForm> forms, BodyForm.Kind kind) {
        return forms.stream().filter(form -> form.kind() == kind && form.content() instanceof BodyForm.Read)
                .map(BodyForm::text).findFirst();
    }
}
