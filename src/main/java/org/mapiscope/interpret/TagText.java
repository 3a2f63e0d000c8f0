package org.mapiscope.interpret;

import java.util.ArrayList;
import java.util.List;
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

    /** {@return the tag in a line for each thing that is known of it, DASL included} */
    public static List<String> lines(PropTag tag, Optional<NamedProp> name) {
        PropNames names = KnownProperties.names(tag);
        List<String> lines = new ArrayList<>();
        lines.add("Tag: " + tag);
        lines.add("Type: " + PropertyTypes.text(tag.type()));
        names.best().ifPresent(best -> lines.add("Property Name: " + best));
        if (!names.others().isEmpty()) {
            lines.add("Other Names: " + names.others());
        }
        if (tag.id() < PropTag.FIRST_NAMED_ID) {
            lines.add("DASL: " + KnownProperties.dasl(tag));
        }
        name.ifPresent(named -> {
            if (tag.id() >= PropTag.FIRST_NAMED_ID) {
                lines.add("DASL: " + KnownProperties.dasl(named, tag.type()));
            }
            lines.add("Named Prop Name: " + KnownNamedProps.text(named));
            lines.add("Named Prop Guid: " + KnownGuids.text(named.guid()));
        });
        return List.copyOf(lines);
    }
}
