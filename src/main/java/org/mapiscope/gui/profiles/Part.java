package org.mapiscope.gui.profiles;

import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileService;

/** What a row below a profile stands for. */
sealed interface Part {
    /** A message service. */
    record Service(ProfileService value) implements Part {}

    /** A provider, below its service. */
    record Provider(ProfileProvider value) implements Part {}

    record Account(ProfileAccount value) implements Part {}

    record AddressBook(ProfileAddressBook value) implements Part {}

    /** A section that is no service's, provider's or account's. */
    record Section(ProfileSection value) implements Part {}

    /** A section that a service names and that is not there. */
    record Missing(MapiUid uid) implements Part {}

    /** Several of a kind, under a title. */
    record Group(Kind kind, int count) implements Part {
        /** Of what kind. */
        enum Kind {
            ACCOUNTS, ADDRESS_BOOKS, SECTIONS
        }
    }
}
