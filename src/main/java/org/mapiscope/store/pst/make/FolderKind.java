package org.mapiscope.store.pst.make;

/** What is in a made folder. */
enum FolderKind {
    MAIL("IPF.Note", "IPM.Note"), CALENDAR("IPF.Appointment", "IPM.Appointment"), CONTACTS("IPF.Contact",
            "IPM.Contact");

    private static final int TURN = 12;

    private final String containerClass;
    private final String messageClass;

    FolderKind(String containerClass, String messageClass) {
        this.containerClass = containerClass;
        this.messageClass = messageClass;
    }

    /** {@return what folder {@code number} has: mail mostly} */
    static FolderKind of(int number) {
        return switch (number % TURN) {
            case 9 -> CALENDAR;
            case 10 -> CONTACTS;
            default -> MAIL;
        };
    }

    String containerClass() {
        return containerClass;
    }

    String messageClass() {
        return messageClass;
    }
}
