/** Exchanges, wallets and what else holds crypto-assets. `parseProtectedSites` defines the format. */
export const crypto = `
@crypto:en mexc.com+mexc.co gate.io+gateio.ws htx.com bithumb.com upbit.com coinone.co.kr korbit.co.kr
bitflyer.com+bitflyer.jp coincheck.com zaif.jp bitbank.cc liquid.com phemex.com bingx.com lbank.com+lbank.info
bitmart.com coinex.com poloniex.com bittrex.com hitbtc.com probit.com whitebit.com exmo.com+exmo.me yobit.net
deribit.com dydx.exchange+dydx.trade bitvavo.com bitso.com ripio.com lemon.me buenbit.com mercadobitcoin.com.br
foxbit.com.br novadax.com.br wazirx.com coindcx.com coinswitch.co zebpay.com indodax.com tokocrypto.com pintu.co.id
rekeningku.com luno.com valr.com yellowcard.io nuri.com+bitwala.com coinhouse.com paymium.com anycoindirect.eu
btcdirect.eu youhodler.com nexo.com+nexo.io celsius.network blockfi.com voyager.com ftx.com swissborg.com shakepay.com
ndax.io newton.co coinsquare.com bitbuy.ca coinjar.com swyftx.com+swyftx.com.au coinspot.com.au independentreserve.com
btcmarkets.net easycrypto.com digitalsurge.com.au paxful.com hodlhodl.com bisq.network noones.com changelly.com
changenow.io simpleswap.io fixedfloat.com sideshift.ai shapeshift.com+shapeshift.io moonpay.com transak.com banxa.com
simplex.com mercuryo.io wert.io bitrefill.com coingate.com blockonomics.co coinpayments.net nowpayments.io
cryptomus.com
@wallet:en exodus.com+exodus.io atomicwallet.io coinomi.com jaxx.io edge.app mycelium.com bluewallet.io
samouraiwallet.com wasabiwallet.io sparrowwallet.com specter.solutions greenaddress.it blockstream.com muun.com
electrum-ltc.org guarda.com imtoken.com+token.im tokenpocket.pro+tokenpocket.org safepal.com+safepal.io bitkeep.com
coin98.com mathwallet.org onekey.so keepkey.com ellipal.com keystone.com+keyst.one coolwallet.io
bitbox.swiss+shiftcrypto.ch coldcard.com+coldcardwallet.com ngrave.io tangem.com d-cent.com rabby.io rainbow.me
zerion.io argent.xyz safe.global+gnosis-safe.io frame.sh taho.xyz backpack.app+backpack.exchange glow.app sollet.io
slope.finance martianwallet.xyz petra.app suiet.app sui.io keplr.app leapwallet.io cosmostation.io terra.money
yoroi-wallet.com daedaluswallet.io eternl.io lace.io namiwallet.io tronlink.org tonkeeper.com tonhub.com ton.org
mytonwallet.io temple.wallet polkadot.network+polkadot.js.org talisman.xyz nova.foundation subwallet.app hashpack.app
xverse.app leather.io unisat.io ordinals.com magiceden.io+magiceden.us xaman.app xumm.app monero.org getmonero.org
mymonero.com cakewallet.com featherwallet.org
@crypto:en sushi.com+sushiswap.fi aave.com compound.finance makerdao.com+sky.money lido.fi rocketpool.net
yearn.fi+yearn.finance balancer.fi 1inch.io+1inch.com paraswap.io cowswap.exchange+cow.fi kyberswap.com+kyber.network
matcha.xyz zapper.xyz+zapper.fi debank.com dexscreener.com dextools.io raydium.io orca.so jup.ag+jupiter.ag
marinade.finance jito.network drift.trade gmx.io hyperliquid.xyz pendle.finance eigenlayer.xyz+eigenlayer.com ether.fi
renzoprotocol.com ethena.fi morpho.org frax.finance+frax.com convexfinance.com instadapp.io traderjoexyz.com
quickswap.exchange spookyswap.finance camelot.exchange velodrome.finance aerodrome.finance baseswap.fi
stargate.finance layerzero.network+layerzero.foundation wormhole.com+portalbridge.com across.to hop.exchange
synapseprotocol.com multichain.org celer.network orbiter.finance bungee.exchange jumper.exchange debridge.finance
arbitrum.io+arbitrum.foundation optimism.io base.org zksync.io starknet.io+starkware.co scroll.io linea.build
mantle.xyz blast.io+blur.io blur.io looksrare.org rarible.com foundation.app superrare.com niftygateway.com
nbatopshot.com axieinfinity.com+roninchain.com sandbox.game decentraland.org stepn.com gala.com+gala.games
ensdomains.com+ens.domains unstoppabledomains.com ethereum.org+ethereum.foundation solana.com+solana.org cardano.org
ripple.com+xrpl.org stellar.org avax.network+avalabs.org tron.network bnbchain.org cosmos.network near.org
aptoslabs.com+aptosfoundation.org algorand.com+algorand.foundation hedera.com chainlink.com+chain.link thegraph.com
filecoin.io tether.to circle.com paxos.com worldcoin.org+world.org bscscan.com polygonscan.com arbiscan.io solscan.io
tronscan.org blockchair.com blockcypher.com glassnode.com defillama.com+llama.fi dune.com nansen.ai
arkhamintelligence.com coindesk.com cointelegraph.com pump.fun letsbonk.fun four.meme friend.tech
farcaster.xyz+warpcast.com galxe.com+galxe.xyz zealy.io layer3.xyz collab.land premint.xyz guild.xyz chainabuse.com
revoke.cash shibatoken.com shibaswap.com apecoin.com pepe.vip floki.com dogecoin.com litecoin.org bitcoincash.org
dash.org zcash.com+z.cash
`;
