package org.mapiscope.gui.profiles.edit;

import java.util.List;
import java.util.Optional;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.ProfAdmin;

/** What a person types as the name of a profile. */
final class ProfileName {
    private static final Messages TEXTS = Messages.of(ProfileName.class);

    private ProfileName() {}

    /**
     * {@return why a profile cannot be called so, as a person reads it; empty when it can}
     *
     * @param taken the names of the profiles that are there
     */
    static Optional<String> wrong(String name, List<String> taken) {
        if (name.isBlank()) {
            return Optional.of(TEXTS.text("name.empty"));
        }
        if (name.length() > ProfAdmin.MAX_NAME_LENGTH) {
            return Optional.of(TEXTS.text("name.long", name.length(), ProfAdmin.MAX_NAME_LENGTH));
        }
        if (!name.equals(name.strip())) {
            return Optional.of(TEXTS.text("name.blank"));
        }
        return taken.stream().anyMatch(name::equalsIgnoreCase)
                ? Optional.of(TEXTS.text("name.taken", name))
                : Optional.empty();
    }

    /** {@return a name like {@code wanted} that is not taken yet: with a number behind it} */
    static String free(String wanted, List<String> taken) {
        String name = wanted;
        for (int number = 2; wrong(name, taken).isPresent() && number < 1000; number++) {
            String end = " " + number;
            int room = Math.min(wanted.length(), ProfAdmin.MAX_NAME_LENGTH - end.length());
            name = wanted.substring(0, room).strip() + end;
        }
        return name;
    }
}
