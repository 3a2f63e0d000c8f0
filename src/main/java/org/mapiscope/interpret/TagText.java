package org.mapiscope.interpret;

import java.util.Optional;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;

/** A property tag with all that is known of it, as MFCMAPI writes it. Thread-safe. */
public final class TagText {
    private TagText() {}

    /** {@return the tag in one line, {@code 0x0037001F (PT_UNICODE): PR_SUBJECT: (PR_SUBJECT_W, PidTagSubject)}} */
    public static String line(PropTag tag) {
        return line(tag, Optional.empty());
    }

    /** {@return the tag in one line, with what it stands for in a store} */
    public static String line(PropTag tag, Optional<NamedProp> name) {
        PropNames names = KnownProperties.names(tag);
        StringBuilder line = new StringBuilder(tag + " (" + PropertyTypes.text(tag.type()) + ")");
        names.best().ifPresent(best -> line.append(": ").append(best));
        String others = names.others();
        if (!others.isEmpty()) {
            line.append(": (").append(others).append(')');
        }
        name.ifPresent(named -> line.append(": Named Prop Name: ").append(KnownNamedProps.text(named))
                .append(": Guid: ").append(KnownGuids.text(named.guid())));
        return line.toString();
    }
}
