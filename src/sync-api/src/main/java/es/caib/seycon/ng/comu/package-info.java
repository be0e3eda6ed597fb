/**
 * Enumerations under the names of the 1.x API that 3.6 still uses.
 */
package es.caib.seycon.ng.comu;
