package com.soffid.iam.scim.acceptance.targets;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.soffid.Interpreter;

/** What a contract needs: the system and the admin of the test that runs. */
interface ProductContract {

    Product product();

    SoffidAdmin admin();

    /** How the Soffid of the test that runs evaluates scripts. */
    Interpreter interpreter();

    /** A system of its own, to be closed by the caller; with a rate limit, if it can have one. */
    Product start(Quota quota);

    /** Somebody with the account that belongs to a short name, as far as the system can tell people. */
    default Person personNamed(String name) {
        return Person.of(product().account(name));
    }
}
