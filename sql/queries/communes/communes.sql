-- Each commune against its own target, in the order of the Vietnamese alphabet.
FROM marts.commune_at($as_of) ORDER BY name_order
