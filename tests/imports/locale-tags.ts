/** One locale for each way of printing a short date and a time that ICU 74 knows; the others print as one of these. */
export const LOCALES: readonly string[] = `
  af af-NA agq ak am ar ar-BH ar-IL ar-KM ar-MA as asa ast az az-Cyrl ba bas be bem bez bg bgc blo bm bn bo bo-IN br brx bs bs-Cyrl bua ca ccp ceb cgg
  chr ckb ckb-IR cs csw cv cy da dav dje doi dsb dua dz ebu ee ee-TG el en-001 en-150 en-AE en-AU en-BE en-BI en-CA en-CH en-DK en-FI en-HK en-IL en-IN
  en-JP en-MV en-SE en-ZA en-ZW eo es es-419 es-AR es-BR es-CL es-CO es-GT es-MX es-PA es-US eu ewo fa ff ff-Adlm ff-Adlm-GH ff-GH fi fr-BE fr-CA fr-CH
  fr-CM fr-DJ fur fy ga gaa gd gl gsw gu guz gv ha ha-GH haw he hr hr-BA hsb hu ia id ie ig ii is ja jgo jmc jv kab kam kde khq ki kk-Arab kkj kl kln
  km kn ko ko-CN kok kok-IN ks ks-Deva ksb ksf ksh ku ku-IQ ku-Latn-IQ kxv-Deva ky lag lb lkt ln lo lrc lrc-IQ lt lu luo luy lv mai mas mer mgh mi mk
  mn mni mr ms ms-ID mua my naq nb nds ne ne-IN nl nl-BE nmg nn nnh nqo nso nus oc om om-KE pa-Arab pcm pl ps ps-PK pt rm rn rof sa sah saq sat sbp scn
  sd se se-FI sg shi shi-Latn shn shn-TH si sk sl smn so so-KE sq sq-MK sr sr-BA sr-Latn-BA su sv sv-AX sv-FI syr szl te teo th ti tk to tok tr tr-CY
  tt tzm ug uk ur ur-IN uz uz-Cyrl vi wo xnr xog yav yi yo yo-BJ yrl-CO yue yue-CN yue-Hant-CN za zh zh-HK zh-Hans-HK zh-Hans-MO zh-Hans-MY zh-Hans-SG
  zh-Hant zh-Hant-MY zh-MY zu
`
  .trim()
  .split(/\s+/);
