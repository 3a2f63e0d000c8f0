package org.mapiscope.mapi.spi;

import java.util.Optional;
import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiUid;

/**
 * What a provider is told when it is to log on.
 *
 * @param uiParam the owner of any dialog; 0 for none
 * @param providerUid the section of the profile with this provider's properties
 * @param serviceUid the section with its service's properties, such as the path of a file
 * @param entryId of the store, as the message store table has it; empty for other providers
 * @param flags for a store MDB_NO_DIALOG, MDB_WRITE, MDB_NO_MAIL, MDB_TEMPORARY
 */
public record LogonRequest(@Arg("ulUIParam") long uiParam, @Arg("lpszProfileName") String profileName,
        @Arg("lpProviderUID") MapiUid providerUid, @Arg("lpServiceUID") MapiUid serviceUid,
        @Arg("lpEntryID") Optional<EntryId> entryId, @Arg(value = "ulFlags", flags = "OPEN_STORE") int flags) {}
