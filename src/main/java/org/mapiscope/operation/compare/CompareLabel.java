package org.mapiscope.operation.compare;

import org.mapiscope.mapi.PropTag;

/** What a row of a comparison is about. */
public sealed interface CompareLabel {
    /** The rows at the top. */
    enum Group {
        PROFILE, SERVICES, STORES, ACCOUNTS, ADDRESS_BOOKS, SECTIONS, SETTINGS
    }

    /** What has facts or properties of its own. */
    enum Item {
        SERVICE, PROVIDER, STORE, ACCOUNT, SERVER, ADDRESS_BOOK, SECTION
    }

    /** What is said of a profile, or of an item. */
    enum Fact {
        PROFILE_NAME, IS_DEFAULT, DEFAULT_PROFILE, SUBSYSTEM, PLACE, FILE, KEY, OUTLOOK_VERSIONS, SERVICE_NAME, DISPLAY_NAME, DLL, ENTRY_POINT, RESOURCE_FLAGS, POSITION, MISSING_PROVIDERS, PROVIDER_DISPLAY, RESOURCE_TYPE, STORE_KIND, PATH, SERVER, MAILBOX, CACHED_MODE, OST_PATH, MONTHS, CONFIG_FLAGS, ACCOUNT_TYPE, ACCOUNT_NAME, PERSON, EMAIL, SERVICE, DELIVERY_STORE, DELIVERY_FOLDER, PROTOCOL, ADDRESS, PORT, USER, ENCRYPTION, CONTAINERS, SECTION_KIND
    }

    record OfGroup(Group group) implements CompareLabel {}

    /** @param name of the left side, or of the right where there is no left one */
    record OfItem(Item item, String name) implements CompareLabel {}

    record OfFact(Fact fact) implements CompareLabel {}

    /** A property of a section. */
    record OfProperty(PropTag tag) implements CompareLabel {}

    /** A value of the registry that is no property, under its name. */
    record OfValue(String name) implements CompareLabel {}

    /** A password or the like, of which only the size is known. */
    record OfSecret(String name) implements CompareLabel {}
}
