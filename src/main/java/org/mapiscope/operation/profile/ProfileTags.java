package org.mapiscope.operation.profile;

import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.registry.profile.ServiceLists;

/**
 * The properties that tell what a profile is made of, and the sections that each profile may have.
 *
 * <p>Source: MAPITags.h, EdkMdb.h, MSPST.h, MAPIGuid.h, [pidtagcontactaddressbookfoldernames-canonical-property].
 */
final class ProfileTags {
    static final PropTag PR_SERVICE_DLL_NAME_W = new PropTag(0x3D0A001F);
    static final PropTag PR_SERVICE_ENTRY_NAME = new PropTag(0x3D0B001F);
    /** Of a service: sections that go with it. */
    static final PropTag PR_SERVICE_EXTRA_UIDS = new PropTag(0x3D0D0102);
    /** Of an Exchange service: the section with the settings of its account. */
    static final PropTag PR_EMSMDB_SECTION_UID = new PropTag(0x3D150102);

    static final PropTag PR_PROFILE_CONFIG_FLAGS = new PropTag(0x66010003);
    static final PropTag PR_PROFILE_HOME_SERVER = new PropTag(0x6602001E);
    static final PropTag PR_PROFILE_USER = new PropTag(0x6603001E);
    static final PropTag PR_PROFILE_UNRESOLVED_NAME = new PropTag(0x6607001E);
    static final PropTag PR_PROFILE_UNRESOLVED_SERVER = new PropTag(0x6608001E);
    static final PropTag PR_PROFILE_MAILBOX = new PropTag(0x660B001E);
    static final PropTag PR_PROFILE_SERVER = new PropTag(0x660C001E);
    static final PropTag PR_PROFILE_OFFLINE_STORE_PATH_W = new PropTag(0x6610001F);
    static final PropTag PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W = new PropTag(0x6641001F);
    /** The months of mail that cached mode keeps, as Outlook writes it; no header has its name. */
    static final PropTag SYNC_WINDOW_MONTHS = new PropTag(0x66490003);

    static final PropTag PR_CONTAB_DISPLAY_NAMES_W = new PropTag(0x6629101F);
    static final PropTag PR_CONTAB_DISPLAY_NAMES_A = new PropTag(0x6624101E);
    static final PropTag LDAP_SERVER = new PropTag(0x6600001E);
    static final PropTag LDAP_PORT = new PropTag(0x6601001E);
    static final PropTag LDAP_USER = new PropTag(0x6602001E);
    static final PropTag LDAP_SEARCH_BASE = new PropTag(0x6603001E);
    static final PropTag LDAP_USE_SSL = new PropTag(0x6613000B);

    /** The section that lists the services and providers of a profile. */
    static final MapiUid SERVICES = ServiceLists.SECTION;
    /** pbGlobalProfileSectionGuid: what all services of Exchange share. */
    static final MapiUid EXCHANGE_GLOBAL = uid("13DBB0C8AA05101A9BB000AA002FC45A");
    /** Outlook's account manager, with a section for each account in it. */
    static final MapiUid ACCOUNTS = uid("9375CFF0413111D3B88A00104B2A6676");

    /** MUID_PROFILE_INSTANCE: what tells a profile from all others. */
    static final MapiUid INSTANCE = uid("8503020000000000C000000000000046");
    /** Outlook's own settings. */
    static final MapiUid OUTLOOK = uid("0A0D020000000000C000000000000046");
    /** What any profile may have, whichever services are in it. */
    static final List<MapiUid> EVERYWHERE = List.of(SERVICES, INSTANCE, EXCHANGE_GLOBAL, OUTLOOK);

    /** PR_MDB_PROVIDER of a PST: MSPST_UID_PROVIDER. */
    static final MapiUid PST_PROVIDER = uid("4E495441F9BFB80100AA0037D96E0000");
    /** PR_MDB_PROVIDER of one's own mailbox, of somebody else's, and of public folders. */
    static final MapiUid PRIVATE_PROVIDER = uid("5494A1C0297F101BA58708002B2A2517");
    static final MapiUid DELEGATE_PROVIDER = uid("9EB4770074E411CE8C5E00AA004254E2");
    static final MapiUid PUBLIC_PROVIDER = uid("78B2FA70AFF711CD9BC800AA002FC45A");

    private ProfileTags() {}

    private static MapiUid uid(String hex) {
        return new MapiUid(Bytes.ofHex(hex));
    }
}
