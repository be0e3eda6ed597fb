/** Systems that organizations run themselves, each with its test class. */
@NullMarked
package com.soffid.iam.scim.acceptance.targets.premises;

import org.jspecify.annotations.NullMarked;
