-- Each commune of the newest list of units against its own target, in the order of the Vietnamese alphabet.
FROM marts.commune_by_units_at($as_of) WHERE units = 'now' ORDER BY name_order
